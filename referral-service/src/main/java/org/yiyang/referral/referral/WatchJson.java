package org.yiyang.referral.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;
import org.yiyang.referral.escalation.Escalation;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.escalation.EscalationReason;

/** What is said about the watch over a referral over HTTP. */
final class WatchJson {
    private WatchJson() {}

    /**
     * Why the clock is paused.
     *
     * @param until when it runs again by itself; null for the latest moment that the region allows
     */
    @Schema(name = "ReferralPause")
    record Pausing(@NotNull PauseReason reason, Instant until) {}

    /** Which dispatcher is to see to it. */
    @Schema(name = "ReferralAssign")
    record Assigning(@NotNull @Text @Size(max = 120) String account) {}

    /** Why the region above is asked. */
    @Schema(name = "ReferralEscalate")
    record Escalating(@NotNull EscalationReason reason) {}

    /**
     * What is watched over in a referral.
     *
     * @param releasedFor why the receiver that expected the patient lost the case, until it has acknowledged that; null
     *     where the referral has ended, whose {@code closedFor} says it
     * @param noticedAt when the receiver of an emergency took note of it, null before
     * @param pausedFor why its clock is paused, null while it runs
     * @param assignedTo the dispatcher who has it; for officials alone, else null
     */
    @Schema(name = "ReferralWatched")
    record Watched(
            RedirectReason releasedFor,
            Instant noticedAt,
            PauseReason pausedFor,
            Instant pausedUntil,
            EscalationLevel escalationLevel,
            Instant escalatedAt,
            String assignedTo) {
        static Watched of(Watch watch, boolean official) {
            Escalation escalation = watch.escalation();
            return new Watched(
                    watch.released() == null ? null : watch.released().reason(),
                    watch.noticedAt(),
                    watch.pause().reason(),
                    watch.pause().until(),
                    escalation.level(),
                    escalation.since(),
                    official ? escalation.assignedTo() : null);
        }
    }
}
