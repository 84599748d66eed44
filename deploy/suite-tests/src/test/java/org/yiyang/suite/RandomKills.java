package org.yiyang.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.LocalServers;

/** Any process of the suite is killed at any moment, in the midst of calls through the gateway; a line for each kind. */
final class RandomKills implements Experiment {
    private static final int KILLS = 300;
    private static final int KILLS_A_SESSION = 10;
    private static final int CALLERS = 3;
    private static final int CALLS_AROUND = 10;
    private static final int PAUSE_MILLIS_MOST = 2_000;
    private final Map<String, Runnable> kills = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Long> slowest = new LinkedHashMap<>();

    @Override
    public void run(Settings settings, Lines lines) {
        Application gateway = Suite.gateway();
        Partners partners = Partners.of("乱拔");
        LocalServers.SERVICES.forEach(service -> kills.put(service, () -> restart(Suite.service(service))));
        kills.put("gateway", () -> restart(gateway));
        kills.put("database", () -> restart(Suite.SERVERS.database().process(), Suite.SERVERS.database()::restart));
        kills.put("kafka", () -> restart(Suite.SERVERS.kafka().process(), Suite.SERVERS.kafka()::restart));
        kills.put("issuer", () -> restart(Suite.SERVERS.issuer().process(), Suite.SERVERS.issuer()::restart));
        Random random = settings.random();
        int left = settings.times(KILLS);
        Felt all = Felt.NOTHING;
        int done = 0;
        while (left > 0) {
            int now = Math.min(left, KILLS_A_SESSION);
            Felt felt = session(now, random, partners, gateway);
            lines.findings(felt.findings());
            all = all.and(felt);
            left -= now;
            done += now;
        }
        List<String> whole = Whole.findings();
        lines.findings(whole);
        all = all.and(whole);
        lines.add(new Line(
                "any process killed (-9) at any moment: " + counts,
                done,
                all.text() + "; slowest until it was ready again " + slowestText(),
                all.isRight()));
    }

    private Felt session(int times, Random random, Partners partners, Application gateway) {
        String mark = "kills-" + Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX) + "-";
        List<Strike.Scene> scenes = List.of(
                Registry.scene(mark),
                Emergencies.scene(mark, partners),
                Holds.scene("contract", mark),
                Holds.scene("insurance", mark));
        List<String> names = new ArrayList<>(kills.keySet());
        try (Session session = new Session(scenes, CALLERS, () -> gateway)) {
            session.awaitMore(CALLS_AROUND);
            for (int i = 0; i < times; i++) {
                Time.pass(Duration.ofMillis(random.nextInt(PAUSE_MILLIS_MOST)));
                String victim = names.get(random.nextInt(names.size()));
                long began = System.nanoTime();
                kills.get(victim).run();
                counts.merge(victim, 1, Integer::sum);
                slowest.merge(victim, Time.millisSince(began), Math::max);
            }
            session.awaitMore(CALLS_AROUND);
            return session.end();
        }
    }

    private static void restart(Application application) {
        application.kill9();
        application.start();
    }

    static void restart(ChildProcess process, Runnable start) {
        long pid = process.pid();
        process.kill9();
        Awaitility.await()
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        start.run();
    }

    private String slowestText() {
        Map<String, String> text = new LinkedHashMap<>();
        slowest.forEach((victim, millis) -> text.put(victim, Felt.seconds(millis)));
        return text.toString();
    }
}
