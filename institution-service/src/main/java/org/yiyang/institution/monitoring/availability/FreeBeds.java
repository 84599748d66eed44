package org.yiyang.institution.monitoring.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.kit.refusal.Refused;

/**
 * Beds 张 that are free, by kind as the register knows them.
 *
 * @param care free beds of elders who live there
 * @param nursing of these, for elders who cannot look after themselves (护理型)
 * @param medical free beds of the wards
 */
@Embeddable
record FreeBeds(
        @Column(name = "free_care") @NotNull @Min(0) @Max(20000)
        Integer care,

        @Column(name = "free_nursing") @NotNull @Min(0) @Max(20000)
        Integer nursing,

        @Column(name = "free_medical") @NotNull @Min(0) @Max(20000)
        Integer medical) {

    /** Refuses more free beds of a kind than are registered. */
    void mustFit(RegisteredBeds registered) {
        mustNotExceed(care, registered.care(), "/free/care");
        mustNotExceed(nursing, Math.min(care, registered.nursing()), "/free/nursing");
        mustNotExceed(medical, registered.medical(), "/free/medical");
    }

    private static void mustNotExceed(int free, int registered, String pointer) {
        if (free > registered) {
            throw new Refused(AvailabilityRefusal.MORE_THAN_REGISTERED, free, registered).at(pointer);
        }
    }
}
