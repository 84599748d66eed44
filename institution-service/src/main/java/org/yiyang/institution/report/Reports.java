package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.monitoring.ReportedFigures;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.supervision.fund.FundReport;
import org.yiyang.institution.supervision.pilot.PilotReport;
import org.yiyang.institution.supervision.review.SupervisionReport;
import org.yiyang.institution.window.OneWindowReport;

/** The reports of a region on a day, each from the facts of that day as known now, in a fixed number of queries. */
@ApplicationScoped
public class Reports {
    private static final int PROVINCE_DIGITS = 2;
    private final Register register;
    private final ReportedFigures reported;
    private final CopiedFigures copied;
    private final YearlyReports yearly;
    private final ReportContexts frames;
    private final HomeRelations relations;

    Reports(
            Register register,
            ReportedFigures reported,
            CopiedFigures copied,
            YearlyReports yearly,
            ReportContexts frames,
            HomeRelations relations) {
        this.register = register;
        this.reported = reported;
        this.copied = copied;
        this.yearly = yearly;
        this.frames = frames;
        this.relations = relations;
    }

    /** A report and, if it has one, its sentence. */
    public record Computed(Object report, ReportSentence sentence) {}

    /**
     * Computes a report.
     *
     * @param region a region code's digits, as 4601
     */
    public Computed computed(ReportKind kind, String region, LocalDate asOf) {
        Object report = report(frames.of(kind, region, asOf, Narrowing.NONE));
        return new Computed(report, report instanceof NarratedReport narrated ? narrated.sentence() : null);
    }

    /** Report R6 or R8 of some institutions alone. */
    Object narrowed(ReportKind kind, String region, LocalDate asOf, Narrowing narrowing) {
        return report(frames.of(kind, region, asOf, narrowing));
    }

    /** The share of report R6 of a region and of each below, with its exclusions, from facts that are read once. */
    public Function<String, Ratio> greenChannels(String region, LocalDate asOf) {
        List<Registered> all = register.on(region, asOf);
        Set<UUID> open = register.withGreenChannel(asOf);
        return within -> {
            List<Registered> here = all.stream()
                    .filter(one -> one.regionCode().startsWith(within))
                    .toList();
            List<Registered> counted = GreenChannelReport.counted(here, frames.exclusion(within, asOf), Narrowing.NONE);
            return GreenChannelReport.share(frames.rounding(within, asOf), counted, open);
        };
    }

    /** As what a report of that kind is kept. */
    public Class<?> typeOf(ReportKind kind) {
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
            case ONE_WINDOW -> OneWindowReport.class;
            case TARGETS -> yearly.typeOfTargets();
            case PILOTS -> PilotReport.class;
            case FUNDS -> FundReport.class;
            case SUPERVISION -> SupervisionReport.class;
        };
    }

    private Object report(ReportContext frame) {
        return switch (frame.head().kind()) {
            case DUAL_CERTIFIED -> DualCertifiedReport.of(frame, frames.certified(frame), latestFigures(frame));
            case OCCUPANCY -> OccupancyReport.of(frame, registered(frame), latestFigures(frame));
            case SUPPORT_MODE -> SupportModeReport.of(frame, supports(frame), copied.agreementLagSeconds());
            case MEDICAL_ROOMS -> MedicalRoomReport.of(frame, supports(frame));
            case BEDS -> BedReport.of(frame, registered(frame), frames.elders(frame));
            case GREEN_CHANNEL ->
                GreenChannelReport.of(
                        frame,
                        registered(frame),
                        register.withGreenChannel(frame.day()),
                        frames.exclusion(frame.region(), frame.day()));
            case MEDICAL_INSTITUTIONS ->
                MedicalInstitutionReport.of(frame, registered(frame), withClinics(frame), latestFigures(frame));
            case COMMUNITY_FACILITIES -> CommunityReport.of(frame, registered(frame));
            case DESIGNATED_UNITS ->
                DesignatedUnitReport.of(
                        frame, registered(frame), copied.designations(frame.day()), copied.designationLagSeconds());
            case WITHOUT_REFERRAL_PARTNER -> withoutReferralPartner(frame);
            case WITHOUT_SUPPORT ->
                ComplianceReport.withoutSupport(frame, supports(frame), copied.agreementLagSeconds());
            case ONE_WINDOW -> yearly.oneWindow(frame);
            case TARGETS -> yearly.targets(frame);
            case PILOTS -> yearly.pilots(frame);
            case FUNDS -> yearly.funds(frame);
            case SUPERVISION -> yearly.supervision(frame);
        };
    }

    private Map<Clinic, Set<UUID>> withClinics(ReportContext frame) {
        Map<Clinic, Set<UUID>> with = new EnumMap<>(Clinic.class);
        for (Clinic clinic : Clinic.values()) {
            with.put(clinic, register.withDepartment(clinic.departments(), frame.day()));
        }
        return with;
    }

    private ComplianceReport withoutReferralPartner(ReportContext frame) {
        List<Pair> pairs = copied.pairs(frame.day());
        List<Registered> partners = register.among(
                pairs.stream()
                        .filter(Pair::twoWayReferral)
                        .map(Pair::medicalId)
                        .distinct()
                        .toList(),
                frame.day());
        return ComplianceReport.withoutReferralPartner(
                frame, supports(frame, pairs), pairs, partners, copied.agreementLagSeconds());
    }

    /** Of the whole province: an institution may have reported before it moved here. */
    private Map<UUID, Reported> latestFigures(ReportContext frame) {
        return reported.latest(frame.region().substring(0, PROVINCE_DIGITS), frame.day());
    }

    private List<Registered> registered(ReportContext frame) {
        return register.on(frame.region(), frame.day());
    }

    private HomeSupport supports(ReportContext frame) {
        return supports(frame, copied.pairs(frame.day()));
    }

    private HomeSupport supports(ReportContext frame, List<Pair> pairs) {
        List<Registered> all = registered(frame);
        HomePartners partners = new HomePartners(all, List.of(), relations.on(frame.day()));
        Set<UUID> medical = register.among(partners.named(), frame.day()).stream()
                .filter(Registered::medical)
                .map(Registered::id)
                .collect(Collectors.toSet());
        return new HomeSupport(all, pairs, partners.related(medical));
    }
}
