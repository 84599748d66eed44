package org.yiyang.kit.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.yiyang.kit.history.Days;

/** Days on which an institution may practise; {@code validTo} is the first day after, null for an open end. */
@Embeddable
public record PracticePeriod(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    public static PracticePeriod of(Days.Span span) {
        return new PracticePeriod(span.from(), span.to());
    }

    public Days days() {
        return Days.between(validFrom, validTo);
    }

    public boolean includes(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
