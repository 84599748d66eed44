package org.yiyang.referral.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days on which one medical licence or filing was valid; {@code validTo} is the first day after, null for an open end. */
@Embeddable
record LicencePeriod(
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {}
