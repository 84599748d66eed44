package org.yiyang.suite;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Experiments of the long run, one after the other on the same servers: {@code Endure NAME[,NAME...] SEED PART}. Their lines are
 * printed and written to {@code target/endure/NAME.md}; the exit status is 0 only if each of them is what is promised.
 */
final class Endure {
    private static final Path FOLDER = Path.of("target", "endure");
    private static final Map<String, Supplier<Experiment>> EXPERIMENTS = experiments();

    private Endure() {}

    private static Map<String, Supplier<Experiment>> experiments() {
        Map<String, Supplier<Experiment>> all = new LinkedHashMap<>();
        all.put("crash-points", CrashPointRuns::new);
        all.put("random-kills", RandomKills::new);
        all.put("database", DatabaseFaults::new);
        all.put("kafka-away", KafkaAway::new);
        all.put("keys", OneEffectAKey::new);
        all.put("poisoned", PoisonedMessages::new);
        all.put("overload", Overload::new);
        all.put("hung-service", HungService::new);
        all.put("clock-steps", ClockSteps::new);
        all.put("rolling-restarts", RollingRestarts::new);
        all.put("upgrade", Upgrade::new);
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            EXPERIMENTS.keySet().forEach(out::println);
            return;
        }
        List<String> names = List.of(arguments[0].split(","));
        if (!EXPERIMENTS.keySet().containsAll(names) || arguments.length < 3) {
            out.println("usage: Endure NAME[,NAME...] SEED PART, with names of " + EXPERIMENTS.keySet());
            System.exit(2);
        }
        Experiment.Settings settings =
                new Experiment.Settings(Long.parseLong(arguments[1]), Double.parseDouble(arguments[2]));
        // What is sealed can be looked at soon after; and one caller may stand for many.
        Suite.SETTINGS.put("yiyang.audit-chain.seal-interval", "PT1S");
        Suite.SETTINGS.put("yiyang.gateway.limits.calls-per-caller", "100000");
        boolean right = true;
        for (String name : names) {
            right &= isRight(new Table(name, settings, out));
        }
        // Callers whose calls nobody answers must not keep it from its end.
        Runtime.getRuntime().exit(right ? 0 : 1);
    }

    private static boolean isRight(Table table) throws IOException {
        try {
            EXPERIMENTS.get(table.name).get().run(table.settings, table);
        } catch (RuntimeException | AssertionError broken) {
            broken.printStackTrace(table.out);
            table.add(new Experiment.Line("it broke off", 1, broken.toString(), false));
        }
        table.write();
        return table.right;
    }

    /** The lines of an experiment, in Markdown. */
    private static final class Table implements Experiment.Lines {
        private final String name;
        private final Experiment.Settings settings;
        private final PrintStream out;
        private final Instant begun = Instant.now();
        private final List<String> rows = new ArrayList<>();
        private boolean right = true;

        Table(String name, Experiment.Settings settings, PrintStream out) {
            this.name = name;
            this.settings = settings;
            this.out = out;
        }

        @Override
        public void add(Experiment.Line line) {
            right &= line.verdict() == Experiment.Judged.AS_PROMISED;
            String row = "| " + name + " | " + line.what() + " | " + line.runs() + " | "
                    + line.verdict().mark
                    + line.outcome().replace('|', '/').replace('\n', ' ') + " | " + settings.seed() + " | " + load()
                    + " |";
            rows.add(row);
            out.printf("[%4d s] %s%n", Duration.between(begun, Instant.now()).toSeconds(), row);
        }

        @Override
        public void findings(List<String> findings) {
            findings.forEach(finding -> out.println("         found: " + finding));
        }

        void write() throws IOException {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".md"), rows);
        }

        /** Of the last minute, as the machine reckons it. */
        private static String load() {
            try {
                return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
            } catch (IOException unknown) {
                return "unknown";
            }
        }
    }
}
