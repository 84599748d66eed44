package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.yiyang.institution.population.PopulationBasis;
import org.yiyang.institution.region.RegionReads;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;

/** Makes the frame of each report: its head, and the region's rounding and wording as they are today. */
@ApplicationScoped
class Frames {
    private final RegionReads regions;
    private final Parameters parameters;
    private final Wording wording;
    private final Clock clock;

    Frames(RegionReads regions, Parameters parameters, Wording wording, Clock clock) {
        this.regions = regions;
        this.parameters = parameters;
        this.wording = wording;
        this.clock = clock;
    }

    /** What a region's share of green channels leaves out today. */
    GreenChannelReport.Exclusion exclusion(Frame frame) {
        return GreenChannelReport.Exclusion.of(
                parameters.text(ReportParameter.GREEN_CHANNEL_EXCLUDED, frame.region(), today(frame.head())));
    }

    /** By which register the elders of a region are counted today. */
    PopulationBasis basis(Frame frame) {
        return parameters.bool(ReportParameter.BEDS_BY_RESIDENTS, frame.region(), today(frame.head()))
                ? PopulationBasis.RESIDENT
                : PopulationBasis.HUKOU;
    }

    Frame of(ReportKind kind, String region, LocalDate asOf) {
        regions.mustBeKnown(region, "region");
        Head head = new Head(kind, region, regions.name(region), asOf, clock.instant());
        LocalDate today = today(head);
        return new Frame(
                head,
                parameter -> parameters.integer(parameter, region, today),
                kind.hasSentence() ? wording.of(kind, region) : null);
    }

    private static LocalDate today(Head head) {
        return LocalDate.ofInstant(head.knownAt(), Call.CHINA);
    }
}
