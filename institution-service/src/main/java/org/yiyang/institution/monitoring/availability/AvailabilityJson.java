package org.yiyang.institution.monitoring.availability;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.RegisteredBeds;

/** The bodies of requests and answers about free beds. */
final class AvailabilityJson {
    private AvailabilityJson() {}

    /**
     * What is free now.
     *
     * @param appointments whether a bed may be kept for somebody who will come (预约)
     */
    @Schema(name = "AvailabilityState")
    record State(@NotNull @Valid FreeBeds free, @NotNull Boolean appointments) {}

    /**
     * What an institution said last.
     *
     * @param stale whether it is older than the region trusts
     */
    @Schema(name = "AvailabilityView")
    record View(
            @JsonUnwrapped BedAvailability.State stated,
            String institutionName,
            boolean stale,
            long version,
            List<String> allowedActions) {}

    /**
     * Free beds of an institution.
     *
     * @param stale whether the statement is older than the region trusts
     */
    @Schema(name = "AvailabilityList")
    record Listed(
            UUID institutionId,
            String name,
            InstitutionCategory category,
            String regionCode,
            FreeBeds free,
            RegisteredBeds registered,
            boolean appointments,
            Instant statedAt,
            boolean stale) {}

    /** One page of them. */
    @Schema(name = "AvailabilityPage")
    record Page(List<Listed> items) {}
}
