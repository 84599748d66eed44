package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.supervision.population.ElderCounts;
import org.yiyang.institution.supervision.population.ElderGroup;
import org.yiyang.institution.supervision.population.PopulationBasis;
import org.yiyang.kit.parameter.Parameters;

/** Makes the frame of each report: its head, the region's rounding as of its day, and its wording as it is today. */
@ApplicationScoped
class ReportContexts {
    private final RegionQueries regions;
    private final Parameters parameters;
    private final ReportWords wording;
    private final Register register;
    private final ElderCounts elders;
    private final Clock clock;

    ReportContexts(
            RegionQueries regions,
            Parameters parameters,
            ReportWords wording,
            Register register,
            ElderCounts elders,
            Clock clock) {
        this.regions = regions;
        this.parameters = parameters;
        this.wording = wording;
        this.register = register;
        this.elders = elders;
        this.clock = clock;
    }

    /** What a region's share of green channels left out on the day of the report. */
    GreenChannelReport.Exclusion exclusion(String region, LocalDate day) {
        return GreenChannelReport.Exclusion.of(parameters.text(ReportParameter.GREEN_CHANNEL_EXCLUDED, region, day));
    }

    /** The elders of a region, by the register by which they were counted on the day of the report. */
    ElderCounts.Counted elders(ReportContext frame) {
        PopulationBasis basis = parameters.bool(ReportParameter.BEDS_BY_RESIDENTS, frame.region(), frame.day())
                ? PopulationBasis.RESIDENT
                : PopulationBasis.HUKOU;
        return elders.latest(frame.region(), ElderGroup.AGE_60, basis, frame.day())
                .orElse(null);
    }

    /** Who had both certificates in the region on the day of the report. */
    List<Registered> certified(ReportContext frame) {
        return register.certified(frame.region(), frame.day());
    }

    /** How the figures of a region were rounded on a day. */
    Rounding rounding(String region, LocalDate day) {
        return parameter -> parameters.integer(parameter, region, day);
    }

    ReportContext of(ReportKind kind, String region, LocalDate asOf, Narrowing narrowing) {
        regions.mustBeKnown(region, "region");
        ReportHeader head = new ReportHeader(kind, region, regions.name(region), asOf, clock.instant());
        return new ReportContext(
                head, rounding(region, asOf), kind.hasSentence() ? wording.of(kind, region) : null, narrowing);
    }
}
