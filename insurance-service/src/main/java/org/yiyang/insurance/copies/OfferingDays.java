package org.yiyang.insurance.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days on which an institution has a department or a capability; {@code validTo} is the first day after, null for an open
 * end.
 *
 * @param code of the register's dictionary of departments or of capabilities
 */
@Embeddable
record OfferingDays(
        @Column(name = "kind") String kind,
        @Column(name = "code") String code,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {}
