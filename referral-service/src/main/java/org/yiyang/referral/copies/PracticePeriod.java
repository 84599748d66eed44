package org.yiyang.referral.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days on which an institution may practise; {@code validTo} is the first day after, null for an open end. */
@Embeddable
record PracticePeriod(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    boolean includes(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
