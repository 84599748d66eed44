package org.yiyang.contract.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.figure.Share;
import org.yiyang.kit.refusal.Label;

/**
 * Report R5: how many pairs of a medical institution and a home had an agreement in force on a day, by the home's region.
 *
 * @param homes different homes among them; one home may have several partners
 * @param dayCareHomes those of the homes that care by day only
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
        long dayCareHomes,
        Share coverage,
        List<Posted> postings,
        Sentence sentence) {
    private static final Label COVERAGE = new Label(
            "有合作医疗机构的在业养老机构／在业养老机构（含日间照料）", "homes at work with a partner / homes at work, day-care bodies among them");

    /** So many homes with a partner, of so many at work. */
    static Share covered(long partnered, long homes) {
        return Share.of(partnered, homes, COVERAGE);
    }

    /** How many of a role are posted to homes on the day. */
    @Schema(name = "PairsReportPosted")
    record Posted(PostedRole role, long count) {}

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
