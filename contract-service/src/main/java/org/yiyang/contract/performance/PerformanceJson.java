package org.yiyang.contract.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.figure.Share;

/** What is answered about the keeping of agreements. */
final class PerformanceJson {
    private PerformanceJson() {}

    /** What was promised and done under one agreement from one day to another, both included. */
    @Schema(name = "AgreementPerformance")
    record OfAgreement(
            UUID agreementId, LocalDate from, LocalDate to, Instant knownAt, Share kept, List<ItemLine> items) {}

    /**
     * Report R13.
     *
     * @param agreements how many were in force on some day of the span
     * @param kept times kept of times promised
     * @param withoutActivity agreements in force under which nothing was recorded in the span
     * @param knownAt as known at this moment
     */
    @Schema(name = "PerformanceReport")
    record Report(
            String region,
            LocalDate from,
            LocalDate to,
            Instant knownAt,
            long agreements,
            Share kept,
            Share withoutActivity,
            List<Posted> postings,
            List<ItemLine> items) {}

    /** How many of a role are posted to homes on the last day. */
    @Schema(name = "PerformancePosted")
    record Posted(PostedRole role, long count) {}

    /**
     * Agreements that stand on paper only.
     *
     * @param months so long nothing was recorded
     * @param paper of those in force on the day
     */
    @Schema(name = "PaperAgreements")
    record Paper(String region, LocalDate asOf, Instant knownAt, int months, Share paper, List<PaperAgreement> items) {}

    /** One of them; without a last day nothing was ever recorded. */
    @Schema(name = "PaperAgreement")
    record PaperAgreement(
            UUID agreementId,
            String number,
            UUID medicalId,
            String medicalName,
            UUID careId,
            String careName,
            LocalDate inForceSince,
            LocalDate lastServiceOn) {}
}
