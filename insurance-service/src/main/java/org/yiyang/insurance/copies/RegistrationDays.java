package org.yiyang.insurance.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Days on which an institution stood in its register by one category, level and region; {@code validTo} is the first day
 * after, null for an open end.
 *
 * @param hospitalLevel null where the register knew none
 */
@Embeddable
public record RegistrationDays(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo,
        @Column(name = "category") String category,
        @Column(name = "hospital_level") String hospitalLevel,
        @Column(name = "region_code") String regionCode) {

    /** The rows of a register, joined where none of these three changes; older events have no rows. */
    static List<RegistrationDays> joined(List<InstitutionState.Registration> rows) {
        List<RegistrationDays> joined = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing(InstitutionState.Registration::from))
                .map(one -> new RegistrationDays(
                        one.from(), one.to(), one.category(), one.hospitalLevel(), one.regionCode()))
                .forEach(next -> {
                    RegistrationDays last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && last.goesOnAs(next)) {
                        joined.set(joined.size() - 1, last.until(next.validTo));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }

    private boolean goesOnAs(RegistrationDays next) {
        return next.validFrom.equals(validTo)
                && Objects.equals(category, next.category)
                && Objects.equals(hospitalLevel, next.hospitalLevel)
                && Objects.equals(regionCode, next.regionCode);
    }

    private RegistrationDays until(LocalDate end) {
        return new RegistrationDays(validFrom, end, category, hospitalLevel, regionCode);
    }

    boolean begunBy(LocalDate day) {
        return !validFrom.isAfter(day);
    }
}
