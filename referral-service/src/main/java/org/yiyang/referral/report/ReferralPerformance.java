package org.yiyang.referral.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.csv.LastDay;
import org.yiyang.kit.institution.InstitutionContact;

/**
 * Report R12 in full: how the referrals that a region's senders submitted on the days from {@code from} to {@code to} went, as
 * it was known at the end of a day; what became known later, corrections too, does not change it.
 *
 * @param pairsLeftOut how many pairs with the fewest questions are not listed; their figures are in the first row
 * @param items first all of them together, then each part
 */
record ReferralPerformance(
        String region,
        LocalDate from,
        @LastDay LocalDate to,
        LocalDate asOf,
        Instant knownAt,
        Grouping grouping,
        int pairsLeftOut,
        List<Row> items) {

    /**
     * All together, where it names no part; or a region, a month, or a sender and the receivers that it asked.
     *
     * @param up without emergencies; of a pair, how often the receiver was asked
     */
    @Schema(name = "ReferralPerformanceRow")
    record Row(
            String regionCode,
            String month,
            InstitutionContact sender,
            InstitutionContact receiver,
            long up,
            long down,
            long emergency,
            Quotient downToUp,
            Quotient accepted,
            Minutes medianResponse,
            Minutes slowResponse,
            Quotient onTime,
            Quotient emergencies,
            Quotient noShow,
            Quotient returnSlips) {}

    /**
     * A response time.
     *
     * @param minutes null where nobody has answered
     * @param answers of how many answers
     */
    @Schema(name = "ReferralResponseTime")
    record Minutes(@JsonInclude(JsonInclude.Include.ALWAYS) Long minutes, long answers, Quotient.Basis basis) {}
}
