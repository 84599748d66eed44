package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.yiyang.local.LocalServers;

/** The database is killed, hangs, is slow, and its connections are cut; a line for each, with what succeeds again within 5 s. */
final class DatabaseFaults implements Experiment {
    private static final int KILLS = 100;
    private static final int OTHERS = 20;
    private static final int CALLERS = 8;
    private static final int CALLS_AROUND = 20;
    private static final long SOON_MILLIS = 5_000;
    private static final double SHARE_LEAST = 0.99;
    private static final int PAUSE_MILLIS_MOST = 3_000;
    private static final Duration HUNG = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofMillis(200);

    /** What is done to the database, how often at full count, and to whom the callers call meanwhile. */
    private record Fault(String what, int full, Application target, Runnable strike) {}

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.startServices(LocalServers.SERVICES);
        Random random = settings.random();
        try (TcpProxy wire = new TcpProxy(Suite.SERVERS.database().port())) {
            Application behind = behind(wire, Suite.SERVERS.database().port());
            List<Fault> faults = new ArrayList<>(atTheServer(Suite.institution()));
            faults.addAll(onTheWire(wire, behind));
            faults.forEach(fault -> lines.add(line(fault, settings.times(fault.full()), random, lines)));
            behind.stop();
        } catch (IOException noWire) {
            throw new UncheckedIOException(noWire);
        }
        List<String> whole = Whole.findings();
        lines.findings(whole);
        lines.add(new Line(
                "what the suite holds against itself afterwards", 1, whole.size() + " findings", whole.isEmpty()));
    }

    private static List<Fault> atTheServer(Application target) {
        return List.of(
                new Fault(
                        "killed (-9)",
                        KILLS,
                        target,
                        () -> RandomKills.restart(
                                Suite.SERVERS.database().process(), Suite.SERVERS.database()::restart)),
                new Fault("hung for 10 s (SIGSTOP)", OTHERS, target, () -> {
                    Signals signals = new Signals(Suite.SERVERS.database().pid());
                    signals.pause();
                    Time.pass(HUNG);
                    signals.goOn();
                }));
    }

    private static List<Fault> onTheWire(TcpProxy wire, Application behind) {
        return List.of(
                new Fault("slow for 10 s: 200 ms more for each statement", OTHERS, behind, () -> {
                    wire.delay(SLOW);
                    Time.pass(HUNG);
                    wire.delay(Duration.ZERO);
                }),
                new Fault("cut off: all connections closed", KILLS, behind, wire::cut),
                new Fault("unreachable for 10 s: no byte passes", OTHERS, behind, () -> {
                    wire.hang(true);
                    Time.pass(HUNG);
                    wire.hang(false);
                }));
    }

    private static Application behind(TcpProxy wire, int database) {
        Map<String, String> config = Suite.config("institution");
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(":" + database + "/", ":" + wire.port() + "/"));
        return new Application("institution-service", "institution-behind-wire", config).start();
    }

    private static Line line(Fault fault, int times, Random random, Lines lines) {
        Felt felt = Felt.NOTHING;
        List<Long> untilGood = new ArrayList<>();
        String mark = "database-" + Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX) + "-";
        List<Long> mended = new ArrayList<>();
        try (Session session = new Session(List.of(Registry.scene(mark)), CALLERS, fault::target)) {
            session.awaitMore(CALLS_AROUND);
            for (int i = 0; i < times; i++) {
                Time.pass(Duration.ofMillis(random.nextInt(PAUSE_MILLIS_MOST)));
                fault.strike().run();
                mended.add(System.nanoTime());
                session.awaitMore(CALLS_AROUND);
            }
            felt = felt.and(session.end());
            mended.forEach(moment -> session.calls().stream()
                    .filter(call -> call.begunNanos() - moment < 0 && call.endedNanos() - moment > 0)
                    .forEach(call -> untilGood.add(
                            Duration.ofNanos(call.endedNanos() - moment).toMillis())));
        }
        lines.findings(felt.findings());
        double share = untilGood.isEmpty()
                ? 0
                : (double) untilGood.stream()
                                .filter(millis -> millis <= SOON_MILLIS)
                                .count()
                        / untilGood.size();
        return new Line(
                "database " + fault.what(),
                times,
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the %d calls that it caught had succeeded within 5 s of its end, all within %s; %s",
                        share * 100,
                        untilGood.size(),
                        Felt.seconds(Felt.percentile(untilGood, 1)),
                        felt.text()),
                felt.isRight() && share >= SHARE_LEAST);
    }
}
