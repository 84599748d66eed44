package org.yiyang.referral.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** For which days visits are arranged for the patient of a referral, besides the time that its receiver gave. */
public interface ArrangedVisits {
    /** The last day on which the hospital expects, or expected, the patient; empty where no visit was booked. */
    Optional<LocalDate> lastDayOf(UUID referral);

    /** Whether the hospital has said of one of them that the patient came. */
    boolean attendedFor(UUID referral);
}
