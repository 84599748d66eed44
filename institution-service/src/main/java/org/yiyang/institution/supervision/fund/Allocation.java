package org.yiyang.institution.supervision.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** What a district gets, or an institution in it, in yuan (元) with two decimals. */
@Embeddable
record Allocation(
        @Column(name = "region_code") String regionCode,
        @Column(name = "institution_id") UUID institutionId,
        @Column(precision = 14, scale = 2) BigDecimal amount) {}
