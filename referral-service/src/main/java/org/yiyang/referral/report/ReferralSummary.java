package org.yiyang.referral.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.csv.LastDay;
import org.yiyang.referral.referral.ReferralKind;
import org.yiyang.referral.referral.ReferralStatus;

/**
 * Report R12: the referrals of a region's senders that were submitted on the days from {@code from} to {@code to}, both
 * included, as known now.
 *
 * @param up without emergencies
 * @param accepted referrals up that a receiver has accepted
 * @param rejected referrals up that a receiver has ever rejected
 * @param medianResponseMinutes minutes from the question to the first answer, null where nobody has answered
 * @param total all of them: up, down and emergencies
 * @param byKind how many of each kind, and in which states those are now; kinds add up to the total, states to their kind
 */
record ReferralSummary(
        String region,
        LocalDate from,
        @LastDay LocalDate to,
        Instant knownAt,
        long up,
        long down,
        long emergency,
        long accepted,
        long rejected,
        Long medianResponseMinutes,
        long total,
        List<OfKind> byKind) {
    /**
     * The referrals of one kind.
     *
     * @param byStatus only those in which there are any, in the order of the life of a referral
     */
    @Schema(name = "ReferralsOfKind")
    record OfKind(ReferralKind kind, long count, List<InStatus> byStatus) {}

    /** Those of a kind that are in one state. */
    @Schema(name = "ReferralsInStatus")
    record InStatus(ReferralStatus status, long count) {}
}
