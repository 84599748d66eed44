package org.yiyang.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of one or several runs: what callers noticed, and what the judge found afterwards.
 *
 * @param calls how many calls were made
 * @param unknown how many calls left their caller without an outcome at first
 * @param refused how many calls were answered 4xx
 * @param millis how long each call took until its outcome was known, with all attempts
 * @param findings of {@link Verdict} and other checks; there should be none
 */
record Felt(int calls, int unknown, int refused, List<Long> millis, List<String> findings) {
    static final Felt NOTHING = new Felt(0, 0, 0, List.of(), List.of());
    private static final double P99 = 0.99;
    private static final double MILLIS_PER_SECOND = 1000;

    static Felt of(Collection<Callers.Done> calls, List<String> findings) {
        return new Felt(
                calls.size(),
                with(calls, Call.Outcome.UNKNOWN),
                with(calls, Call.Outcome.REFUSED),
                calls.stream().map(Callers.Done::millis).toList(),
                findings);
    }

    private static int with(Collection<Callers.Done> calls, Call.Outcome outcome) {
        return (int) calls.stream()
                .filter(call -> call.attempts().stream().anyMatch(attempt -> attempt.outcome() == outcome))
                .count();
    }

    Felt and(Felt other) {
        return new Felt(
                calls + other.calls,
                unknown + other.unknown,
                refused + other.refused,
                joined(millis, other.millis),
                joined(findings, other.findings));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    Felt and(List<String> more) {
        return and(new Felt(0, 0, 0, List.of(), more));
    }

    /** Findings that say that something acknowledged is not there, or was not published. */
    long lost() {
        return findings.stream().filter(Felt::isLoss).count();
    }

    long doubled() {
        return findings.stream().filter(Felt::isDouble).count();
    }

    long other() {
        return findings.size() - lost() - doubled();
    }

    private static boolean isLoss(String finding) {
        return finding.endsWith(" is lost") || finding.endsWith(" never arrived");
    }

    private static boolean isDouble(String finding) {
        return finding.contains(" was done ") && finding.endsWith(" times");
    }

    boolean isRight() {
        return findings.isEmpty();
    }

    long p99Millis() {
        return percentile(millis, P99);
    }

    static long percentile(Collection<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }

    /** For the table. */
    String text() {
        return calls + " calls, " + lost() + " lost, " + doubled() + " doubled, " + other() + " other findings, "
                + unknown
                + " unknown to their caller at first, p99 " + seconds(p99Millis()) + ", longest "
                + seconds(percentile(millis, 1));
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / MILLIS_PER_SECOND);
    }
}
