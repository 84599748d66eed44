package org.yiyang.launcher;

import java.util.Locale;

/** What the suite may take; the output says where it takes more. */
public enum SuiteBudget {
    /** In milliseconds. */
    START(30_000),
    /** In KiB. */
    MEMORY(2_621_440),
    /** In milliseconds. */
    CLUSTER_START(180_000),
    /** In KiB. */
    CLUSTER_MEMORY(8_388_608),
    /** In milliseconds, from the commit of a fact in one service to its commit in another. */
    EFFECT(200);

    private static final double MILLIS_PER_SECOND = 1000;
    private final long most;

    SuiteBudget(long most) {
        this.most = most;
    }

    /** A value with its budget, and whether it is missed. */
    public String of(long value) {
        String missed = value > most ? ", MISSED" : "";
        return text(value) + " (budget " + text(most) + missed + ")";
    }

    private String text(long value) {
        return switch (this) {
            case START, CLUSTER_START -> String.format(Locale.ROOT, "%.1f s", value / MILLIS_PER_SECOND);
            case MEMORY, CLUSTER_MEMORY -> Memory.gib(value);
            case EFFECT -> value + " ms";
        };
    }
}
