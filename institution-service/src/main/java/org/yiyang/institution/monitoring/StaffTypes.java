package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Staff by type, in persons; together they are the total.
 *
 * @param certifiedCaregivers 持证护理员, a part of the caregivers
 */
@Embeddable
public record StaffTypes(
        @NotNull @Min(0) @Max(20000) @Column(name = "staff_doctors")
        Integer doctors,

        @NotNull @Min(0) @Max(20000) @Column(name = "staff_nurses")
        Integer nurses,

        @NotNull @Min(0) @Max(20000) @Column(name = "staff_caregivers")
        Integer caregivers,

        @NotNull @Min(0) @Max(20000) @Column(name = "staff_certified")
        Integer certifiedCaregivers,

        @NotNull @Min(0) @Max(20000) @Column(name = "staff_others")
        Integer others) {
    boolean fits(int total) {
        return certifiedCaregivers <= caregivers && doctors + nurses + caregivers + others == total;
    }
}
