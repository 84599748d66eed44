package org.yiyang.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.yiyang.local.LocalServers;

/** Each named crash point is hit several times, in the midst of calls; a line for each point. */
final class CrashPointRuns implements Experiment {
    private static final int HITS = 5;
    private static final int CALLERS = 4;
    private static final int CALLS_AROUND = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ONLY = "org.yiyang.suite.points";

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.debug();
        Suite.SETTINGS.put("yiyang.webhook.private-addresses", "true");
        Suite.startServices(LocalServers.SERVICES);
        int hits = settings.times(HITS);
        Random random = settings.random();
        Map<CrashPoint.Stage, List<CrashPoint>> stages = new EnumMap<>(CrashPoint.Stage.class);
        Pattern only = Pattern.compile(System.getProperty(ONLY, ""));
        CrashPoint.all().stream()
                .filter(point -> only.matcher(point.toString()).find())
                .forEach(point -> stages.computeIfAbsent(point.stage(), stage -> new ArrayList<>())
                        .add(point));
        Totals totals = new Totals(stages.values().stream().mapToInt(List::size).sum());
        stages.forEach((name, points) -> {
            try (CrashStage stage = CrashStages.of(name)) {
                points.forEach(point -> {
                    Hits felt = hitsOrWhatBroke(stage, point, hits, random);
                    totals.add(felt);
                    lines.findings(felt.felt().findings());
                    lines.add(line(name, point, hits, felt));
                });
                List<String> afterwards = stage.findingsAtEnd();
                totals.add(new Hits(0, 0, Felt.NOTHING.and(afterwards)));
                lines.findings(afterwards);
            }
        });
        List<String> whole = Whole.findings();
        lines.findings(whole);
        totals.add(new Hits(0, 0, Felt.NOTHING.and(whole)));
        lines.add(totals.line(hits));
    }

    /** What came of the hits of one point. */
    record Hits(int reached, long slowestReadyMillis, Felt felt) {}

    /** Of all points. */
    private static final class Totals {
        private final int points;
        private int reached;
        private Felt felt = Felt.NOTHING;

        Totals(int points) {
            this.points = points;
        }

        void add(Hits hits) {
            reached += hits.reached();
            felt = felt.and(hits.felt());
        }

        Line line(int hits) {
            return new Line(
                    points + " named crash points, " + hits + " times each",
                    reached,
                    felt.text(),
                    felt.isRight() && reached == points * hits);
        }
    }

    private static Line line(CrashPoint.Stage stage, CrashPoint point, int hits, Hits felt) {
        return new Line(
                stage.name().toLowerCase(Locale.ROOT) + ": " + point.name() + ": " + point.moment(),
                felt.reached(),
                felt.felt().text() + ", ready again after " + Felt.seconds(felt.slowestReadyMillis()),
                felt.felt().isRight() && felt.reached() == hits);
    }

    /** What breaks off at one point is a finding, and no reason to leave out the others. */
    private static Hits hitsOrWhatBroke(CrashStage stage, CrashPoint point, int times, Random random) {
        try {
            return hits(stage, point, times, random);
        } catch (RuntimeException | AssertionError broken) {
            startAgain(stage.victim());
            return new Hits(0, 0, Felt.NOTHING.and(List.of(point.name() + " broke off: " + broken)));
        }
    }

    /** Kills the stage's process so many times there, each time in the midst of other calls, and compares everything. */
    static Hits hits(CrashStage stage, CrashPoint point, int times, Random random) {
        int reached = 0;
        long slowest = 0;
        Felt felt = Felt.NOTHING;
        for (int i = 0; i < times; i++) {
            int passed = random.nextInt(stage.passedMost());
            stage.prepare();
            String mark = "crash-" + Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX) + "-";
            try (Session session = new Session(List.of(stage.scene(mark)), CALLERS, stage::target)) {
                session.awaitMore(CALLS_AROUND);
                boolean hit = point.stage() == CrashPoint.Stage.START
                        ? killedAtStart(stage, point, passed)
                        : killed(stage, point, passed);
                reached += hit ? 1 : 0;
                long began = System.nanoTime();
                startAgain(stage.victim());
                slowest = Math.max(
                        slowest, Duration.ofNanos(System.nanoTime() - began).toMillis());
                session.awaitMore(CALLS_AROUND);
                felt = felt.and(stage.settled()).and(session.end());
            }
            felt = felt.and(stage.findings());
        }
        return new Hits(reached, slowest, felt);
    }

    private static boolean killed(CrashStage stage, CrashPoint point, int passed) {
        Application victim = stage.victim();
        try (Debugger debugger = Debugger.at(victim.debugPort())) {
            debugger.holdAt(point);
            stage.provoke();
            boolean held = debugger.awaitHeld(point, passed, PATIENCE);
            if (held) {
                victim.kill9();
            }
            return held;
        }
    }

    /** Killed anywhere, and then once more while it starts. */
    private static boolean killedAtStart(CrashStage stage, CrashPoint point, int passed) {
        Application victim = stage.victim();
        victim.kill9();
        victim.begin(true);
        try (Debugger debugger = Debugger.at(victim.debugPort())) {
            debugger.holdAt(point);
            debugger.release();
            boolean held = debugger.awaitHeld(point, passed, PATIENCE);
            if (held) {
                victim.kill9();
            }
            return held;
        }
    }

    /** One that was not held has gone on, and may have ended by itself. */
    private static void startAgain(Application victim) {
        victim.stop();
        victim.start();
    }
}
