package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.CertifiedInstitutions;
import org.yiyang.institution.Register;
import org.yiyang.institution.Registered;
import org.yiyang.institution.agreement.KnownAgreements.Pair;
import org.yiyang.institution.monitoring.ReportedFigures;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.population.ElderGroup;
import org.yiyang.institution.population.Elders;

/** The reports of a region on a day, each from the facts of that day as known now, in a fixed number of queries. */
@ApplicationScoped
public class Reports {
    private static final int PROVINCE_DIGITS = 2;
    private final CertifiedInstitutions certified;
    private final Register register;
    private final ReportedFigures reported;
    private final Heard heard;
    private final Elders elders;
    private final Frames frames;

    Reports(
            CertifiedInstitutions certified,
            Register register,
            ReportedFigures reported,
            Heard heard,
            Elders elders,
            Frames frames) {
        this.certified = certified;
        this.register = register;
        this.reported = reported;
        this.heard = heard;
        this.elders = elders;
        this.frames = frames;
    }

    /** A report and, if it has one, its sentence. */
    public record Computed(Object report, Sentence sentence) {}

    /**
     * Computes a report.
     *
     * @param region a region code's digits, as 4601
     */
    public Computed computed(ReportKind kind, String region, LocalDate asOf) {
        Object report = report(frames.of(kind, region, asOf));
        return new Computed(report, report instanceof Told told ? told.sentence() : null);
    }

    /** The share of report R6, with its exclusions. */
    public Ratio greenChannels(String region, LocalDate asOf) {
        Object report = report(frames.of(ReportKind.GREEN_CHANNEL, region, asOf));
        return ((GreenChannelReport) report).share();
    }

    /** As what a report of that kind is kept. */
    public static Class<?> typeOf(ReportKind kind) {
        return switch (kind) {
            case DUAL_CERTIFIED -> DualCertifiedReport.class;
            case OCCUPANCY -> OccupancyReport.class;
            case SUPPORT_MODE -> SupportModeReport.class;
            case MEDICAL_ROOMS -> MedicalRoomReport.class;
            case BEDS -> BedReport.class;
            case GREEN_CHANNEL -> GreenChannelReport.class;
            case MEDICAL_INSTITUTIONS -> MedicalInstitutionReport.class;
            case COMMUNITY_FACILITIES -> CommunityReport.class;
            case DESIGNATED_UNITS -> DesignatedUnitReport.class;
            case WITHOUT_REFERRAL_PARTNER, WITHOUT_SUPPORT -> ComplianceReport.class;
        };
    }

    private Object report(Frame frame) {
        return switch (frame.head().kind()) {
            case DUAL_CERTIFIED ->
                DualCertifiedReport.of(frame, certified.on(frame.region(), frame.day()), latestFigures(frame));
            case OCCUPANCY -> OccupancyReport.of(frame, registered(frame), latestFigures(frame));
            case SUPPORT_MODE -> SupportModeReport.of(frame, supports(frame), heard.agreementLagSeconds());
            case MEDICAL_ROOMS -> MedicalRoomReport.of(frame, supports(frame));
            case BEDS -> BedReport.of(frame, registered(frame), elders(frame));
            case GREEN_CHANNEL ->
                GreenChannelReport.of(
                        frame, registered(frame), register.withGreenChannel(frame.day()), frames.exclusion(frame));
            case MEDICAL_INSTITUTIONS -> MedicalInstitutionReport.of(frame, registered(frame), withClinics(frame));
            case COMMUNITY_FACILITIES -> CommunityReport.of(frame, registered(frame));
            case DESIGNATED_UNITS ->
                DesignatedUnitReport.of(
                        frame, registered(frame), heard.designations(frame.day()), heard.designationLagSeconds());
            case WITHOUT_REFERRAL_PARTNER -> withoutReferralPartner(frame);
            case WITHOUT_SUPPORT ->
                ComplianceReport.withoutSupport(frame, supports(frame), heard.agreementLagSeconds());
        };
    }

    private Map<Clinic, Set<UUID>> withClinics(Frame frame) {
        Map<Clinic, Set<UUID>> with = new EnumMap<>(Clinic.class);
        for (Clinic clinic : Clinic.values()) {
            with.put(clinic, register.withDepartment(clinic.departments(), frame.day()));
        }
        return with;
    }

    private ComplianceReport withoutReferralPartner(Frame frame) {
        List<Pair> pairs = heard.pairs(frame.day());
        List<Registered> partners = register.among(
                pairs.stream()
                        .filter(Pair::twoWayReferral)
                        .map(Pair::medicalId)
                        .distinct()
                        .toList(),
                frame.day());
        return ComplianceReport.withoutReferralPartner(
                frame, new Supports(registered(frame), pairs), pairs, partners, heard.agreementLagSeconds());
    }

    /** Of the whole province: an institution may have reported before it moved here. */
    private Map<UUID, Reported> latestFigures(Frame frame) {
        return reported.latest(frame.region().substring(0, PROVINCE_DIGITS), frame.day());
    }

    private Elders.Counted elders(Frame frame) {
        return elders.latest(frame.region(), ElderGroup.AGE_60, frames.basis(frame), frame.day())
                .orElse(null);
    }

    private List<Registered> registered(Frame frame) {
        return register.on(frame.region(), frame.day());
    }

    private Supports supports(Frame frame) {
        return new Supports(registered(frame), heard.pairs(frame.day()));
    }
}
