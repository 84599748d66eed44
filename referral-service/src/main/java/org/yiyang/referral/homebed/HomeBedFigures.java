package org.yiyang.referral.homebed;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Report R17 of a region as of a day, as known now: what its institutions have opened, closed and visited since the first
 * day of that year, and the two shares for which targets are set (珠府办〔2016〕25号).
 *
 * @param opened beds opened from 1 January up to the day
 * @param closed beds closed from 1 January up to the day
 * @param open beds that are open on the day
 * @param visits visits from 1 January up to the day
 * @param personVisits how many people went, counted at each visit (人次)
 * @param grassroots the share of grassroots institutions that offer home beds
 * @param coverage the share of eligible elders who have one
 */
@Schema(name = "HomeBedFigures")
record HomeBedFigures(
        String region,
        LocalDate asOf,
        Instant knownAt,
        long opened,
        long closed,
        long open,
        long visits,
        long personVisits,
        Share grassroots,
        Share coverage) {

    /**
     * A share with its two numbers.
     *
     * @param denominator 0 means that there is no value
     */
    @Schema(name = "HomeBedShare")
    record Share(long numerator, long denominator, Basis basis) {}

    /** What the two numbers count. */
    @Schema(name = "HomeBedBasis")
    record Basis(String zh, String en) {}
}
