package org.yiyang.institution.copies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What reports need of the state in an event of {@code yiyang.agreement}. */
record AgreementState(UUID id, UUID medicalId, UUID careId, List<PublishedPeriod> inForce, List<String> serviceItems) {
    private static final String TWO_WAY_REFERRAL = "TWO_WAY_REFERRAL";

    AgreementState {
        if (id == null || medicalId == null || careId == null || inForce == null || serviceItems == null) {
            throw new IllegalArgumentException("an agreement's state lacks a field");
        }
        inForce = List.copyOf(inForce);
        serviceItems = List.copyOf(serviceItems);
    }

    /** The days in one state, {@code to} the first day after. */
    record PublishedPeriod(String state, LocalDate from, LocalDate to) {}

    boolean hasTwoWayReferral() {
        return serviceItems.contains(TWO_WAY_REFERRAL);
    }

    Set<AgreementPeriod> periods() {
        return inForce.stream()
                .map(one -> AgreementPeriod.of(one.state(), one.from(), one.to()))
                .collect(Collectors.toSet());
    }
}
