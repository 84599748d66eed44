package org.yiyang.insurance.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of an institution's state; enums stay words, since their list is another's to extend. */
record InstitutionState(
        UUID id,
        String name,
        String kind,
        String category,
        String regionCode,
        String address,
        String ownership,
        UUID parentId,
        int beds,
        LocalDate openedOn,
        String status,
        LocalDate closedOn,
        List<Certificate> qualifications) {

    /** One certificate. */
    record Certificate(String kind, List<StatePeriod> periods) {
        boolean medical() {
            return kind.equals("MEDICAL_LICENCE") || kind.equals("MEDICAL_FILING");
        }
    }

    /** The days on which a certificate was in one state. */
    record StatePeriod(String state, LocalDate from, LocalDate to) {}

    InstitutionState {
        if (id == null || name == null || kind == null || regionCode == null || qualifications == null) {
            throw new IllegalArgumentException("an institution lacks id, name, kind, region or list");
        }
        if ("CLOSED".equals(status) && closedOn == null) {
            throw new IllegalArgumentException("a closed institution lacks its day");
        }
    }
}
