package org.yiyang.contract.familydoctor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * On which days an elder had a contract in force, and in which region. Of several on one day the elder counts once in every
 * region that holds them: each two of them that follow one another in the order of their regions count one less in the
 * smallest region that holds both.
 */
final class SignedDays {
    private SignedDays() {}

    /** From the first to the last day. */
    record Signed(String region, LocalDate first, LocalDate last) {
        private boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** By how much the number of elders of a region changes on a day. */
    record Step(String region, LocalDate day) {}

    static Map<Step, Long> steps(List<Signed> signed) {
        TreeSet<LocalDate> days = new TreeSet<>();
        signed.stream().filter(one -> !one.last().isBefore(one.first())).forEach(one -> {
            days.add(one.first());
            days.add(one.last().plusDays(1));
        });
        Map<Step, Long> steps = new HashMap<>();
        Map<String, Long> before = Map.of();
        for (LocalDate day : days) {
            Map<String, Long> now = on(signed, day);
            now.forEach((region, count) -> steps.merge(new Step(region, day), count, Long::sum));
            before.forEach((region, count) -> steps.merge(new Step(region, day), -count, Long::sum));
            before = now;
        }
        return steps;
    }

    private static Map<String, Long> on(List<Signed> signed, LocalDate day) {
        List<String> regions = signed.stream()
                .filter(one -> one.holds(day))
                .map(Signed::region)
                .sorted()
                .toList();
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            counts.merge(regions.get(i), 1L, Long::sum);
            if (i > 0) {
                counts.merge(common(regions.get(i - 1), regions.get(i)), -1L, Long::sum);
            }
        }
        return counts;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
