package org.yiyang.suite;

import java.util.List;
import org.yiyang.local.LocalServers;

/** Of two instances of a service behind the gateway one after the other is stopped and started; no request may fail. */
final class RollingRestarts implements Experiment {
    private static final int RESTARTS = 100;
    private static final int RESTARTS_A_SESSION = 10;
    private static final int CALLERS = 4;
    private static final int CALLS_AROUND = 10;

    @Override
    public void run(Settings settings, Lines lines) {
        try (Pairs pairs = new Pairs()) {
            Partners partners = Partners.of("轮换");
            for (String service : LocalServers.SERVICES) {
                lines.add(restarts(service, settings.times(RESTARTS), pairs, partners, lines));
            }
        }
        List<String> whole = Whole.findings();
        lines.findings(whole);
        lines.add(new Line(
                "what the suite holds against itself afterwards", 1, whole.size() + " findings", whole.isEmpty()));
    }

    private static Line restarts(String service, int times, Pairs pairs, Partners partners, Lines lines) {
        Felt felt = Felt.NOTHING;
        long slowest = 0;
        int done = 0;
        while (done < times) {
            String mark = "roll-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
            Strike.Scene scene = switch (service) {
                case "institution" -> Registry.scene(mark);
                case "referral" -> Emergencies.scene(mark, partners);
                default -> Holds.scene(service, mark);
            };
            try (Session session = new Session(List.of(scene), CALLERS, pairs::gateway)) {
                session.awaitMore(CALLS_AROUND);
                int now = Math.min(RESTARTS_A_SESSION, times - done);
                for (int i = 0; i < now; i++) {
                    Application one = pairs.of(service).get((done + i) % 2);
                    long began = System.nanoTime();
                    one.stop();
                    one.start();
                    slowest = Math.max(slowest, Time.millisSince(began));
                    session.awaitMore(CALLS_AROUND);
                }
                done += now;
                felt = felt.and(session.end());
                lines.findings(session.failed());
            }
        }
        lines.findings(felt.findings());
        return new Line(
                "rolling restarts of " + service + ", two instances",
                times,
                felt.unknown() + felt.refused() + " failed requests of " + felt.text() + ", slowest restart "
                        + Felt.seconds(slowest),
                felt.isRight() && felt.unknown() + felt.refused() == 0);
    }
}
