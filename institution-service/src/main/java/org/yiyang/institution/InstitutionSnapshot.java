package org.yiyang.institution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;

/** What everybody may know of an institution; the state in every event of {@code yiyang.institution}. */
public record InstitutionSnapshot(
        UUID id,
        String name,
        InstitutionKind kind,
        InstitutionCategory category,
        HospitalLevel hospitalLevel,
        String creditCode,
        String regionCode,
        String address,
        Ownership ownership,
        UUID parentId,
        UUID operatedById,
        int beds,
        LocalDate openedOn,
        InstitutionStatus status,
        Origin origin,
        List<Certificate> qualifications,
        List<DualCertified> dualCertified) {

    /** One certificate with the periods of its states; {@code to} is the first day after, null for an open end. */
    public record Certificate(
            UUID id, QualificationKind kind, String number, String authority, List<StatePeriod> periods) {}

    /** The days on which a certificate was in one state. */
    public record StatePeriod(QualificationState state, LocalDate from, LocalDate to) {}

    /** The days on which both certificates were held (两证齐全). */
    public record DualCertified(IntegrationType type, LocalDate from, LocalDate to) {}

    static InstitutionSnapshot of(Institution institution) {
        InstitutionEntry entry = institution.entry();
        return new InstitutionSnapshot(
                institution.id(),
                entry.name(),
                institution.side(),
                entry.category(),
                entry.hospitalLevel(),
                entry.creditCode(),
                entry.regionCode(),
                entry.address(),
                entry.ownership(),
                entry.parentId(),
                entry.operatedById(),
                entry.beds(),
                entry.openedOn(),
                institution.status(),
                institution.origin(),
                institution.qualifications().stream()
                        .sorted(Comparator.comparing(Qualification::id))
                        .map(InstitutionSnapshot::certificate)
                        .toList(),
                institution.certification().stream()
                        .sorted(Comparator.comparing(Period::validFrom))
                        .map(period -> new DualCertified(period.type(), period.validFrom(), period.validTo()))
                        .toList());
    }

    private static Certificate certificate(Qualification one) {
        return new Certificate(
                one.id(),
                one.kind(),
                one.number(),
                one.authority(),
                one.knownPeriods().stream()
                        .map(period -> new StatePeriod(period.state(), period.validFrom(), period.validTo()))
                        .toList());
    }
}
