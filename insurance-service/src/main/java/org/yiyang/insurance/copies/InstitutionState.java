package org.yiyang.insurance.copies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.PracticeDays;
import org.yiyang.kit.institution.InstitutionCopy;

/** What this service reads of an institution's state; enums stay words, since their list is another's to extend. */
record InstitutionState(
        UUID id,
        String name,
        String phone,
        String kind,
        String category,
        String hospitalLevel,
        String creditCode,
        String regionCode,
        String address,
        String ownership,
        UUID parentId,
        int beds,
        LocalDate openedOn,
        String status,
        LocalDate suspendedOn,
        LocalDate closedOn,
        UUID replacedById,
        List<Days.Span> practice,
        List<Certificate> qualifications,
        List<Offering> offerings,
        List<Registration> registrations)
        implements InstitutionCopy.Facts {

    /** Days on which it has a department or a capability; an older event does not say any. */
    record Offering(String kind, String code, LocalDate from, LocalDate to) {}

    /** How it stood in its register on some days; an older event does not say any. */
    record Registration(LocalDate from, LocalDate to, String category, String hospitalLevel, String regionCode) {}

    /** One certificate. */
    record Certificate(String kind, List<StatePeriod> periods) {
        boolean medical() {
            return kind.equals("MEDICAL_LICENCE") || kind.equals("MEDICAL_FILING");
        }
    }

    /** The days on which a certificate was in one state. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    Days practiceDays() {
        Days certified = qualifications.stream()
                .filter(Certificate::medical)
                .flatMap(certificate -> certificate.periods().stream())
                .filter(period -> period.state().equals("VALID"))
                .map(period -> Days.between(period.from(), period.to()))
                .reduce(Days.NONE, Days::or);
        return PracticeDays.of(
                practice, new PracticeDays.Older(kind.equals("MEDICAL"), certified, status, suspendedOn, closedOn));
    }

    InstitutionState {
        offerings = orNone(offerings);
        registrations = orNone(registrations);
        if (id == null || name == null || kind == null || regionCode == null || qualifications == null) {
            throw new IllegalArgumentException("an institution lacks id, name, kind, region or list");
        }
        if (("CLOSED".equals(status) || replacedById != null) && closedOn == null) {
            throw new IllegalArgumentException("a closed or replaced institution lacks its day");
        }
    }

    /** An older event does not have it. */
    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
