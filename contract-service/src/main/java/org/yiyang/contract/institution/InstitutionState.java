package org.yiyang.contract.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What agreements need of the state in an event of {@code yiyang.institution}. */
record InstitutionState(
        UUID id,
        String name,
        String kind,
        String regionCode,
        String ownership,
        UUID parentId,
        UUID operatedById,
        String status,
        List<Certificate> qualifications) {

    InstitutionState {
        if (id == null || kind == null || regionCode == null || status == null || qualifications == null) {
            throw new IllegalArgumentException("an institution's state lacks a field");
        }
        qualifications = List.copyOf(qualifications);
    }

    /** One certificate. */
    record Certificate(UUID id, String kind, List<StatePeriod> periods) {}

    /** The days in one state, {@code to} the first day after. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    Set<MedicalPeriod> medicalPeriods() {
        return qualifications.stream()
                .filter(one -> one.kind().startsWith("MEDICAL"))
                .flatMap(one -> one.periods().stream()
                        .map(period -> MedicalPeriod.of(one.id(), period.state(), period.from(), period.to())))
                .collect(Collectors.toSet());
    }

    /** Closing cancels what certificates are left; that day is the day of closing. */
    Optional<LocalDate> lastCancellation() {
        return qualifications.stream()
                .flatMap(one -> one.periods().stream())
                .filter(period -> period.state().equals("CANCELLED"))
                .map(StatePeriod::from)
                .max(LocalDate::compareTo);
    }
}
