package org.yiyang.insurance.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.yiyang.kit.history.Days;

/** Days on which an institution may practise; {@code validTo} is the first day after, null for an open end. */
@Embeddable
record PracticePeriod(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    static PracticePeriod of(Days.Span span) {
        return new PracticePeriod(span.from(), span.to());
    }

    Days days() {
        return Days.between(validFrom, validTo);
    }
}
