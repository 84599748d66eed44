package org.yiyang.launcher;

import java.util.Locale;

/** What a start of the suite may take; what takes more is said to. */
enum Budget {
    /** In milliseconds. */
    START(30_000),
    /** In KiB. */
    MEMORY(2_621_440);

    private static final double MILLIS_PER_SECOND = 1000;
    private final long most;

    Budget(long most) {
        this.most = most;
    }

    String of(long value) {
        String missed = value > most ? ", MISSED" : "";
        return text(value) + " (budget " + text(most) + missed + ")";
    }

    private String text(long value) {
        return switch (this) {
            case START -> String.format(Locale.ROOT, "%.1f s", value / MILLIS_PER_SECOND);
            case MEMORY -> Memory.gib(value);
        };
    }
}
