package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the clock of a referral's present state has been paused, and whether it is paused now.
 *
 * @param since since when it is paused, null while it runs
 * @param until when it runs again by itself, null while it runs
 * @param seconds for how long it was paused before, in this state
 */
@Embeddable
public record Pause(
        @Enumerated(EnumType.STRING) @Column(name = "pause_reason", length = 30)
        PauseReason reason,

        @Column(name = "paused_at") Instant since,
        @Column(name = "paused_until") Instant until,
        @Column(name = "paused_seconds") long seconds) {
    static final Pause NONE = new Pause(null, null, null, 0);

    boolean on() {
        return since != null;
    }

    Pause stopped(PauseReason why, Instant at, Instant end) {
        return new Pause(why, at, end, seconds);
    }

    Pause running(Instant at) {
        return new Pause(null, null, null, seconds + Duration.between(since, at).toSeconds());
    }

    /** What is left of the longest time for which the clock of a state may be paused. */
    Duration left(Duration longest) {
        return longest.minusSeconds(seconds);
    }
}
