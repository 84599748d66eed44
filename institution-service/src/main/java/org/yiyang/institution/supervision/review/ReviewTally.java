package org.yiyang.institution.supervision.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many codes a party was given for a review, and what has come of them.
 *
 * @param issued all that were ever given out
 * @param answered those with which somebody has scored
 * @param points the sum of the scores
 */
record ReviewTally(ReviewParty party, int issued, int answered, long points) {

    /** What is shown of it: how many, never the points before the conclusion. */
    @Schema(name = "AnnualReviewCodes")
    record Shown(ReviewParty party, int issued, int answered) {}

    /** The mean of the scores with one digit after the point, rounded half up; somebody must have answered. */
    BigDecimal mean() {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP);
    }

    Shown shown() {
        return new Shown(party, issued, answered);
    }
}
