package org.yiyang.bench.writes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured under which name, round by round. */
final class Rates {
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();
    private final String unit;

    Rates(String unit) {
        this.unit = unit;
    }

    void add(String what, double measured) {
        rounds.computeIfAbsent(what, name -> new ArrayList<>()).add(measured);
        System.err.printf("%-45s %8.2f %s%n", what, measured, unit);
    }

    double median(String what) {
        List<Double> sorted = rounds.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    void print() {
        System.out.println("| " + unit + " | median | lowest | highest |\n|---|---|---|---|");
        for (Map.Entry<String, List<Double>> one : rounds.entrySet()) {
            List<Double> sorted = one.getValue().stream().sorted().toList();
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f |%n",
                    one.getKey(), median(one.getKey()), sorted.get(0), sorted.get(sorted.size() - 1));
        }
    }

    /** A line of ratios: the first of each pair as a multiple of the second. */
    void ratio(String what, String first, String second) {
        if (rounds.containsKey(first) && rounds.containsKey(second)) {
            System.out.printf("| %s | %.2f |%n", what, median(first) / median(second));
        }
    }
}
