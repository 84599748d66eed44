package org.yiyang.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyang.local.LocalServers;

/** One service answers nothing while its connections stay open; the others are as fast as before. */
final class HungService implements Experiment {
    private static final Duration STRETCH = Duration.ofSeconds(60);
    private static final String HUNG = "contract";
    private static final int CALLERS = 3;
    private static final int WAITING = 40;
    private static final int CALLS_BEFORE = 100;
    private static final double SLOWER_MOST = 1.5;

    @Override
    public void run(Settings settings, Lines lines) {
        Application gateway = Suite.gateway();
        Partners partners = Partners.of("停顿");
        Duration stretch = Duration.ofMillis(Math.max(15_000, (long) (STRETCH.toMillis() * settings.part())));
        String mark = "hung-" + settings.seed() + "-";
        Map<String, Strike.Scene> scenes = new LinkedHashMap<>();
        scenes.put("institution", Registry.scene(mark));
        scenes.put("insurance", Holds.scene("insurance", mark));
        scenes.put("referral", Emergencies.scene(mark, partners));
        try (Session session = new Session(List.copyOf(scenes.values()), CALLERS, () -> gateway);
                Callers hanging =
                        new Callers(WAITING, i -> Holds.scene(HUNG, mark).caller(i), () -> gateway)) {
            session.awaitMore(CALLS_BEFORE);
            Window before = Window.of(stretch);
            Signals signals = Suite.service(HUNG).signals();
            signals.pause();
            Window during;
            try {
                during = Window.of(stretch);
            } finally {
                signals.goOn();
            }
            hanging.awaitMore(1);
            List<Callers.Done> late = hanging.end();
            Felt felt = session.end();
            lines.findings(felt.findings());
            List<Callers.Done> calls = session.calls();
            LocalServers.SERVICES.stream()
                    .filter(service -> !service.equals(HUNG))
                    .forEach(service -> lines.add(line(service, calls, before, during)));
            lines.add(afterwards(felt.and(Felt.of(late, Whole.findings())), lines));
        }
    }

    private static Line afterwards(Felt felt, Lines lines) {
        lines.findings(felt.findings());
        return new Line(HUNG + " goes on", 1, felt.text(), felt.isRight());
    }

    /** A stretch of time. */
    private record Window(long fromNanos, long untilNanos) {
        static Window of(Duration duration) {
            long from = System.nanoTime();
            Time.pass(duration);
            return new Window(from, System.nanoTime());
        }

        List<Long> millis(List<Callers.Done> calls, String service) {
            List<Long> millis = new ArrayList<>();
            calls.stream()
                    .filter(one -> serviceOf(one).equals(service))
                    .filter(one -> one.begunNanos() - fromNanos > 0 && one.begunNanos() - untilNanos < 0)
                    .forEach(one -> millis.add(one.millis()));
            return millis;
        }
    }

    private static String serviceOf(Callers.Done call) {
        String path = call.call().path();
        return path.startsWith("/api/v1/institution")
                ? "institution"
                : path.contains("insurance") ? "insurance" : "referral";
    }

    private static Line line(String service, List<Callers.Done> calls, Window before, Window during) {
        long quiet = Math.max(1, Felt.percentile(before.millis(calls, service), 0.99));
        List<Long> hung = during.millis(calls, service);
        long slow = Felt.percentile(hung, 0.99);
        return new Line(
                service + " while " + HUNG + " hangs with " + WAITING + " callers",
                hung.size(),
                String.format(
                        Locale.ROOT,
                        "p99 %s, before %s: %.2f times as long",
                        Felt.seconds(slow),
                        Felt.seconds(quiet),
                        (double) slow / quiet),
                slow <= quiet * SLOWER_MOST && !hung.isEmpty());
    }
}
