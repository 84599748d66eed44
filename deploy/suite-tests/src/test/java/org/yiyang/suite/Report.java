package org.yiyang.suite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One line for the build's log: how many attempts ended how. */
final class Report {
    private Report() {}

    static String of(List<Call.Attempt> attempts) {
        Map<String, Long> counts = attempts.stream()
                .collect(Collectors.groupingBy(
                        one -> one.outcome() + " " + one.status(), TreeMap::new, Collectors.counting()));
        return attempts.size() + " attempts " + counts;
    }
}
