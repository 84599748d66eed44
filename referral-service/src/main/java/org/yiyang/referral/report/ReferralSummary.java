package org.yiyang.referral.report;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.csv.LastDay;

/**
 * Report R12: the referrals of a region's senders that were submitted on the days from {@code from} to {@code to}, both
 * included, as known now.
 *
 * @param up without emergencies
 * @param accepted referrals up that a receiver has accepted
 * @param rejected referrals up that a receiver has ever rejected
 * @param medianResponseMinutes minutes from the question to the first answer, null where nobody has answered
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
        Long medianResponseMinutes) {}
