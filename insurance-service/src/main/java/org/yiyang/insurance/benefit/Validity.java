package org.yiyang.insurance.benefit;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;

/**
 * Where and when a version holds, and who has decided it.
 *
 * @param region the prefix of a region code; it holds for all within it that have no version of their own
 * @param validUntil the last day, null for an open end
 */
public record Validity(
        String region,
        LocalDate validFrom,
        LocalDate validUntil,
        String issuingBody,
        String document,
        String setBy,
        Instant setAt) {
    private boolean isOver(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /** Whether it was entered after a day. */
    boolean recordedAfter(LocalDate day) {
        return LocalDate.ofInstant(setAt, Call.CHINA).isAfter(day);
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && !isOver(day);
    }
}
