package org.yiyang.contract.report;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Report R5: how many pairs of a medical institution and a home had an agreement in force on a day, by the home's region.
 *
 * @param homes different homes among them; one home may have several partners
 * @param knownAt as known at this moment
 */
record PairsReport(
        String region,
        LocalDate asOf,
        Instant knownAt,
        long pairs,
        long homes,
        long medicalInstitutions,
        long withGreenChannel,
        Sentence sentence) {

    /** The city's own wording, in both languages. */
    @Schema(name = "PairsReportSentence")
    record Sentence(String zh, String en) {
        static Sentence of(long pairs) {
            return new Sentence(
                    "医养结合合作协议" + pairs + "对",
                    pairs + " pairs with an agreement on integrated medical and elderly care");
        }
    }
}
