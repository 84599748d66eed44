package org.yiyang.insurance.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days on which a medical certificate of a known institution was in one state. */
@Embeddable
record LicencePeriod(
        String state,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    /** Revoked or cancelled: no way leads back. */
    boolean lost() {
        return state.equals("REVOKED") || state.equals("CANCELLED");
    }

    /** Whether it holds on a day or later. */
    boolean reaches(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }
}
