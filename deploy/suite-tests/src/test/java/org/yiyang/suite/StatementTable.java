package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many statements each operation of a service sent to its database, as the service's own tests wrote it down in
 * {@code target/statements.txt} when they ran last.
 */
record StatementTable(String service, Map<String, List<Counted>> operations) {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    /** Filters, rights and each kind of row may cost a list some statements, whatever its length. */
    private static final int SPREAD_MAX = 5;

    private static final int LONG = 5;
    /** What is remembered for two seconds (parameters, years of the calendar) is read by one call and not by the next. */
    private static final int REMEMBERED_MAX = 4;

    /** One call: its statements, and how many items were listed. */
    record Counted(int statements, int items) {}

    static StatementTable of(String service) {
        Path file = ROOT.resolve(service + "-service/target/statements.txt");
        if (!Files.exists(file)) {
            throw new AssertionError(
                    file + " is missing: run all tests of " + service + "-service before this one, as mvn verify does");
        }
        Answered answered = Answered.by(service);
        Map<String, List<Counted>> operations = new TreeMap<>();
        for (String line : lines(file)) {
            String[] words = line.split(" ");
            Counted counted = new Counted(Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            answered.operation(words[0] + " " + words[1])
                    .ifPresent(operation -> operations
                            .computeIfAbsent(operation, id -> new ArrayList<>())
                            .add(counted));
        }
        return new StatementTable(service, operations);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line for each operation, with the fewest statements that it took; of a list, where it had anything to show. */
    List<String> recorded() {
        List<String> lines = new ArrayList<>();
        operations.forEach((operation, counted) -> lines.add(String.format("%3d  %s", fewest(counted), operation)));
        return lines;
    }

    /** The operations that send other than the recorded statements, or are not recorded. */
    List<String> differences(List<String> record) {
        Map<String, Integer> before = new TreeMap<>();
        for (String line : record) {
            String[] words = line.trim().split(" +");
            before.put(words[1], Integer.valueOf(words[0]));
        }
        List<String> differences = new ArrayList<>();
        operations.forEach((operation, counted) -> {
            int now = fewest(counted);
            Integer known = before.remove(operation);
            if (known == null || Math.abs(now - known) > REMEMBERED_MAX) {
                differences.add(operation + ": " + now + " statements, recorded are " + known);
            }
        });
        before.keySet().forEach(operation -> differences.add(operation + " is recorded, and was not called"));
        return differences;
    }

    /** The lists that took more statements for many items than for one. */
    List<String> growing() {
        List<String> growing = new ArrayList<>();
        operations.forEach((operation, counted) -> {
            int fewest = fewest(counted);
            counted.stream()
                    .filter(one -> one.items() >= LONG && one.statements() > fewest + SPREAD_MAX)
                    .filter(one -> counted.stream().noneMatch(other -> costsAsMuchThoughShort(other, one)))
                    .findFirst()
                    .ifPresent(one -> growing.add(service + "/" + operation + ": " + one.statements()
                            + " statements for " + one.items() + " items, " + fewest + " for the shortest"));
        });
        return growing;
    }

    /** Who asks costs something, too: of a family member, who has authorised the account is looked up at each call. */
    private static boolean costsAsMuchThoughShort(Counted one, Counted other) {
        return one.items() > 0 && one.items() < LONG && one.statements() >= other.statements();
    }

    private static int fewest(List<Counted> counted) {
        boolean list = counted.stream().anyMatch(one -> one.items() > 0);
        return counted.stream()
                .filter(one -> !list || one.items() > 0)
                .mapToInt(Counted::statements)
                .min()
                .orElse(0);
    }
}
