package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How often an item is given.
 *
 * @param item a code of the directory of services
 * @param times at least so many times in each period
 */
@Embeddable
public record Promise(
        String item,
        int times,

        @Enumerated(EnumType.STRING) @Column(name = "per_period", length = 10)
        PromisePeriod per) {}
