package org.yiyang.contract.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Days;

/**
 * The days on which a medical certificate was in one state.
 *
 * @param validTo the first day after; the last day there is, for an open end
 */
@Embeddable
record MedicalPeriod(
        @Column(name = "qualification_id", nullable = false) UUID qualificationId,
        @Column(name = "state", nullable = false) String state,
        @Column(name = "valid_from", nullable = false) LocalDate validFrom,
        @Column(name = "valid_to", nullable = false) LocalDate validTo) {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static MedicalPeriod of(UUID qualification, String state, LocalDate from, LocalDate to) {
        return new MedicalPeriod(qualification, state, from, to == null ? OPEN : to);
    }

    Days days() {
        return Days.between(validFrom, validTo.equals(OPEN) ? null : validTo);
    }
}
