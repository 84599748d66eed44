package org.yiyang.contract.copies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.PracticeDays;
import org.yiyang.kit.institution.InstitutionCopy;

/** What agreements need of the state in an event of {@code yiyang.institution}. */
record InstitutionState(
        UUID id,
        String name,
        String phone,
        String creditCode,
        String kind,
        String category,
        String hospitalLevel,
        String regionCode,
        String ownership,
        UUID parentId,
        UUID operatedById,
        String status,
        LocalDate suspendedOn,
        LocalDate closedOn,
        Coordinates location,
        UUID replacedById,
        List<Days.Span> practice,
        LocalDate careFilingDueOn,
        List<Certificate> qualifications)
        implements InstitutionCopy.Facts {

    InstitutionState {
        if (id == null || kind == null || regionCode == null || status == null || qualifications == null) {
            throw new IllegalArgumentException("an institution's state lacks a field");
        }
        if (status.equals("CLOSED") && closedOn == null) {
            throw new IllegalArgumentException("a closed institution's state lacks its day");
        }
        qualifications = List.copyOf(qualifications);
    }

    /** One certificate. */
    record Certificate(UUID id, String kind, List<StatePeriod> periods) {}

    /** The days in one state, {@code to} the first day after. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    Days practiceDays() {
        Days certified = medicalPeriods().stream()
                .filter(period -> period.state().equals("VALID"))
                .map(MedicalPeriod::days)
                .reduce(Days.NONE, Days::or);
        return PracticeDays.of(
                practice, new PracticeDays.Older(kind.equals("MEDICAL"), certified, status, suspendedOn, closedOn));
    }

    /** The days on which a home is filed as such. */
    Days filedDays() {
        return qualifications.stream()
                .filter(one -> one.kind().equals("CARE_FILING"))
                .flatMap(one -> one.periods().stream())
                .filter(period -> period.state().equals("VALID"))
                .map(period -> Days.between(period.from(), period.to()))
                .reduce(Days.NONE, Days::or);
    }

    Set<MedicalPeriod> medicalPeriods() {
        return qualifications.stream()
                .filter(one -> one.kind().startsWith("MEDICAL"))
                .flatMap(one -> one.periods().stream()
                        .map(period -> MedicalPeriod.of(one.id(), period.state(), period.from(), period.to())))
                .collect(Collectors.toSet());
    }
}
