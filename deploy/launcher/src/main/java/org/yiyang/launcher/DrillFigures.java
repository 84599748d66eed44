package org.yiyang.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyang.launcher.DrillCallers.Done;

/**
 * The outcome of one kill.
 *
 * @param calls how many were answered 2xx
 * @param again how many more attempts these needed
 * @param pauseMillis the longest time in which a caller had no answer
 * @param pausedAt at which service that was
 * @param eventMillis the longest time from a commit until another service had applied its event
 * @param back how long it took until the killed process was ready once it was started again
 */
record DrillFigures(
        String killed,
        int calls,
        int again,
        long pauseMillis,
        String pausedAt,
        long eventMillis,
        Duration back,
        Effects effects) {
    private static final String FORMAT = "%-14s %6s %6s  %8s %-12s %8s %8s %6s %6s";
    private static final double MILLIS_PER_SECOND = 1000;

    /** Acknowledged calls without an effect, and calls with more than one. */
    record Effects(int lost, int doubled) {
        /**
         * Compares the answers that callers got with what the tables hold.
         *
         * @param rows the ids of calls as they stand in the tables, each as often as it stands there
         */
        static Effects of(Collection<String> acknowledged, Collection<String> rows) {
            Map<String, Integer> counted = new HashMap<>();
            rows.forEach(id -> counted.merge(id, 1, Integer::sum));
            int lost = (int)
                    acknowledged.stream().filter(id -> !counted.containsKey(id)).count();
            int doubled =
                    (int) counted.values().stream().filter(count -> count > 1).count();
            return new Effects(lost, doubled);
        }

        boolean areRight() {
            return lost == 0 && doubled == 0;
        }
    }

    /** The longest time between two answers, or from the kill to the first one after it. */
    static long longestPauseMillis(List<Done> answered, long killedNanos) {
        long longest = 0;
        long before = Long.MIN_VALUE;
        for (Done one : answered) {
            if (before != Long.MIN_VALUE && one.answeredNanos() - killedNanos > 0) {
                longest = Math.max(longest, one.answeredNanos() - before);
            }
            before = one.answeredNanos();
        }
        return Duration.ofNanos(longest).toMillis();
    }

    static String head() {
        return String.format(FORMAT, "KILLED", "CALLS", "AGAIN", "PAUSE", "AT", "EVENTS", "BACK", "LOST", "TWICE");
    }

    String line() {
        return String.format(
                FORMAT,
                killed,
                calls,
                again,
                seconds(pauseMillis),
                pausedAt,
                seconds(eventMillis),
                seconds(back.toMillis()),
                effects.lost(),
                effects.doubled());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / MILLIS_PER_SECOND);
    }
}
