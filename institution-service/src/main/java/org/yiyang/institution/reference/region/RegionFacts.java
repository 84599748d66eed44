package org.yiyang.institution.reference.region;

import java.time.LocalDate;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;

/**
 * What is said of a region besides its code.
 *
 * @param validTo the first day on which the code is gone; null while it exists. The same as {@code validFrom} for a code
 *     that was entered by mistake and never was
 * @param successor the code that took its place; null where none did
 */
record RegionFacts(String name, LocalDate validFrom, LocalDate validTo, String successor) {
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    /** Refuses days and successors that cannot be, each at its field. */
    RegionFacts checked(String code) {
        mustBeDay(validFrom, "/validFrom");
        mustBeDay(validTo, "/validTo");
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new Refused(RegionRefusal.DAYS_REVERSED).at("/validTo");
        }
        if (successor != null && validTo == null) {
            throw new Refused(RegionRefusal.SUCCESSOR_WITHOUT_END).at("/successor");
        }
        if (successor != null && (successor.equals(code) || !RegionKind.of(code).writes(successor))) {
            throw new Refused(RegionRefusal.SUCCESSOR_UNFIT, successor).at("/successor");
        }
        return this;
    }

    /** Refuses a code that never existed: only a correction may say so. */
    RegionFacts everValid() {
        if (validFrom.equals(validTo)) {
            throw new Refused(RegionRefusal.DAYS_REVERSED).at("/validTo");
        }
        return this;
    }

    static void mustBeDay(LocalDate day, String pointer) {
        if (day != null && (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX)) {
            throw new Refused(RegionRefusal.DAY_RANGE, YEAR_MIN, YEAR_MAX).at(pointer);
        }
    }

    /** Whether a reader sees no difference. */
    boolean looksLike(RegionFacts other) {
        return NormalForm.looksLike(name, other.name)
                && new RegionFacts(name, other.validFrom, other.validTo, other.successor).equals(this);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether the code is there on a day or after it. */
    boolean outlasts(LocalDate day) {
        return !validFrom.equals(validTo) && (validTo == null || validTo.isAfter(day));
    }

    RegionStatus status() {
        return validTo == null ? RegionStatus.VALID : RegionStatus.ENDED;
    }
}
