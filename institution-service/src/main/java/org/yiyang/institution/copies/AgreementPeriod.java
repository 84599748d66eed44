package org.yiyang.institution.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which an agreement was in one state.
 *
 * @param validTo the first day after; the last day there is, for an open end
 */
@Embeddable
record AgreementPeriod(
        @Column(name = "state", nullable = false) String state,
        @Column(name = "valid_from", nullable = false) LocalDate validFrom,
        @Column(name = "valid_to", nullable = false) LocalDate validTo) {
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static AgreementPeriod of(String state, LocalDate from, LocalDate to) {
        if (state == null || from == null) {
            throw new IllegalArgumentException("an agreement's period lacks a field");
        }
        return new AgreementPeriod(state, from, to == null ? OPEN : to);
    }
}
