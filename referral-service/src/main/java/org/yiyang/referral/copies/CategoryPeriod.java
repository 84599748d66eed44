package org.yiyang.referral.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days on which an institution worked under one category in one region; {@code validTo} is the first day after, null for an
 * open end.
 *
 * @param category of the register's dictionary
 */
@Embeddable
record CategoryPeriod(
        @Column(name = "category") String category,
        @Column(name = "region_code") String regionCode,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    boolean includes(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
