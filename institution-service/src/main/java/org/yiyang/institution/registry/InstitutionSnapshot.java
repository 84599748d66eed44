package org.yiyang.institution.registry;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.Coordinates;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.HospitalGrade;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.entry.OperatingMode;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.institution.registry.entry.RegistrationPeriod;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;

/** What everybody may know of an institution; the state in every event of {@code yiyang.institution}. */
public record InstitutionSnapshot(
        UUID id,
        @NotNull String name,
        @NotNull InstitutionKind kind,
        @NotNull InstitutionCategory category,
        HospitalLevel hospitalLevel,
        String creditCode,
        @NotNull String regionCode,
        String address,
        Ownership ownership,
        UUID parentId,
        UUID operatedById,
        int beds,
        LocalDate openedOn,
        InstitutionStatus status,
        Origin origin,
        List<Certificate> qualifications,
        List<DualCertified> dualCertified,
        HospitalGrade hospitalGrade,
        OperatingMode operatingMode,
        RegisteredBeds bedKinds,
        LocalDate suspendedOn,
        LocalDate closedOn,
        UUID replacedById,
        List<Registration> registrations,
        List<Offering> offerings,
        List<GreenChannel> greenChannels,
        List<PracticePeriod> practice,
        String phone,
        Coordinates location,
        LocalDate careFilingDueOn) {
    /** How many rows of each history are published, the newest: together they stay below what an event may hold. */
    static final int CERTIFICATE_PERIODS_MAX = 50;

    static final int DUAL_CERTIFIED_MAX = 500;
    static final int REGISTRATIONS_MAX = 200;
    static final int OFFERINGS_MAX = 2000;
    static final int GREEN_CHANNELS_MAX = 200;
    static final int PRACTICE_MAX = 200;

    /** One certificate with the periods of its states; {@code to} is the first day after, null for an open end. */
    @Schema(name = "InstitutionSnapshotCertificate")
    public record Certificate(
            UUID id,
            @NotNull QualificationKind kind,
            String number,
            String authority,
            List<StatePeriod> periods,
            LocalDate verifiedOn,
            LocalDate verificationDueOn) {
        Certificate published() {
            return new Certificate(
                    id,
                    kind,
                    number,
                    authority,
                    Timeline.newest(periods, CERTIFICATE_PERIODS_MAX),
                    verifiedOn,
                    verificationDueOn);
        }
    }

    /** The days on which a certificate was in one state. */
    @Schema(name = "InstitutionSnapshotStatePeriod")
    public record StatePeriod(
            @NotNull QualificationState state, @NotNull LocalDate from, LocalDate to) {}

    /** The days on which both certificates were held (两证齐全). */
    @Schema(name = "InstitutionSnapshotDualCertified")
    public record DualCertified(
            @NotNull IntegrationType type, @NotNull LocalDate from, LocalDate to) {}

    /** What stood in the register during some days; {@code to} is the first day after. */
    @Schema(name = "InstitutionSnapshotRegistration")
    public record Registration(
            @NotNull LocalDate from,
            LocalDate to,
            @NotNull InstitutionStatus status,
            @NotNull String name,
            @NotNull InstitutionCategory category,
            HospitalLevel hospitalLevel,
            @NotNull String regionCode,
            String address,
            Ownership ownership,
            UUID operatedById,
            int beds) {}

    /** The days with a department or a capability. */
    @Schema(name = "InstitutionSnapshotOffering")
    public record Offering(
            @NotNull OfferingKind kind,
            @NotNull String code,
            @NotNull LocalDate from,
            LocalDate to) {}

    /** The days with an open green channel for elders. */
    @Schema(name = "InstitutionSnapshotGreenChannel")
    public record GreenChannel(@NotNull LocalDate from, LocalDate to, List<GreenChannelItem> items) {}

    /** Days on which it may practise: other services look up any day here and derive nothing themselves. */
    @Schema(name = "InstitutionSnapshotPracticePeriod")
    public record PracticePeriod(@NotNull LocalDate from, LocalDate to) {}

    public static InstitutionSnapshot of(Institution institution) {
        return of(institution, institution.latest());
    }

    /** As it stood in a row of the register. */
    public static InstitutionSnapshot of(Institution institution, RegistrationPeriod row) {
        InstitutionEntry entry = row.entry();
        return new InstitutionSnapshot(
                institution.id(),
                entry.name(),
                entry.category().kind(),
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
                row.status(),
                institution.origin(),
                certificates(institution),
                dualCertified(institution),
                entry.hospitalGrade(),
                entry.operatingMode(),
                entry.bedKinds(),
                institution.since(InstitutionStatus.SUSPENDED, row),
                institution.since(InstitutionStatus.CLOSED, row),
                institution.replacedById(row.status()),
                institution.registrations().stream()
                        .map(InstitutionSnapshot::registration)
                        .toList(),
                offerings(institution),
                institution.greenChannels().known().stream()
                        .map(one -> new GreenChannel(one.validFrom(), one.validTo(), one.items()))
                        .toList(),
                PracticeDays.of(institution).spans().stream()
                        .map(span -> new PracticePeriod(span.from(), span.to()))
                        .toList(),
                entry.phone(),
                entry.location(),
                institution.careFilingDueOn());
    }

    private static List<Offering> offerings(Institution institution) {
        return institution.offerings().known().stream()
                .map(one -> new Offering(one.kind(), one.code(), one.validFrom(), one.validTo()))
                .toList();
    }

    private static List<DualCertified> dualCertified(Institution institution) {
        return institution.certification().stream()
                .sorted(Comparator.comparing(Period::validFrom))
                .map(period -> new DualCertified(period.type(), period.validFrom(), period.validTo()))
                .toList();
    }

    /** The same with the newest rows of each history only: what is published. */
    InstitutionSnapshot published() {
        return new InstitutionSnapshot(
                id,
                name,
                kind,
                category,
                hospitalLevel,
                creditCode,
                regionCode,
                address,
                ownership,
                parentId,
                operatedById,
                beds,
                openedOn,
                status,
                origin,
                qualifications.stream().map(Certificate::published).toList(),
                Timeline.newest(dualCertified, DUAL_CERTIFIED_MAX),
                hospitalGrade,
                operatingMode,
                bedKinds,
                suspendedOn,
                closedOn,
                replacedById,
                Timeline.newest(registrations, REGISTRATIONS_MAX),
                newestOfferings(),
                Timeline.newest(greenChannels, GREEN_CHANNELS_MAX),
                Timeline.newest(practice, PRACTICE_MAX),
                phone,
                location,
                careFilingDueOn);
    }

    /** They are listed by kind and code, so the newest are looked for first. */
    private List<Offering> newestOfferings() {
        List<Offering> inOrder = offerings.stream()
                .sorted(Comparator.comparing(offering -> offering.to() == null ? LocalDate.MAX : offering.to()))
                .toList();
        Set<Offering> newest = new HashSet<>(Timeline.newest(inOrder, OFFERINGS_MAX));
        return offerings.stream().filter(newest::contains).toList();
    }

    private static Registration registration(RegistrationPeriod row) {
        InstitutionEntry entry = row.entry();
        return new Registration(
                row.validFrom(),
                row.validTo(),
                row.status(),
                entry.name(),
                entry.category(),
                entry.hospitalLevel(),
                entry.regionCode(),
                entry.address(),
                entry.ownership(),
                entry.operatedById(),
                entry.beds());
    }

    private static List<Certificate> certificates(Institution institution) {
        return institution.qualifications().stream()
                .sorted(Comparator.comparing(Qualification::id))
                .map(InstitutionSnapshot::certificate)
                .toList();
    }

    private static Certificate certificate(Qualification one) {
        return new Certificate(
                one.id(),
                one.kind(),
                one.number(),
                one.authority(),
                one.knownPeriods().stream()
                        .map(period -> new StatePeriod(period.state(), period.validFrom(), period.validTo()))
                        .toList(),
                one.lastVerification().map(Verification::verifiedOn).orElse(null),
                one.verificationDueOn());
    }
}
