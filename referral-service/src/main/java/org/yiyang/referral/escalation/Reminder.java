package org.yiyang.referral.escalation;

import java.time.Duration;
import java.time.Instant;

/** When somebody is reminded of what is due. */
public final class Reminder {
    private static final int PERCENT = 100;

    private Reminder() {}

    /** The moment at which that share of the time is left. */
    public static Instant of(Instant begun, Instant due, int percentLeft) {
        long millis = Math.max(0, Duration.between(begun, due).toMillis());
        return due.minusMillis(millis * percentLeft / PERCENT);
    }
}
