package org.yiyang.institution.copies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What reports need of the state in an event of {@code yiyang.designation}. */
record DesignationState(UUID id, UUID institutionId, List<PublishedPeriod> inForce) {
    DesignationState {
        if (id == null || institutionId == null || inForce == null) {
            throw new IllegalArgumentException("a designation's state lacks a field");
        }
        inForce = List.copyOf(inForce);
    }

    /** The days in one state, {@code to} the first day after. */
    record PublishedPeriod(String state, LocalDate from, LocalDate to) {}

    Set<DesignationPeriod> periods() {
        return inForce.stream()
                .map(one -> DesignationPeriod.of(one.state(), one.from(), one.to()))
                .collect(Collectors.toSet());
    }
}
