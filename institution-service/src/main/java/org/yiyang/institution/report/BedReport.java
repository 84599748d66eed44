package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.supervision.population.ElderCounts;

/**
 * Report R8: care beds for each thousand elders. Two bases of the population give two figures, so it says its own.
 *
 * @param homes all homes with a valid care filing on the day; hospitals that run care add beds but are no homes
 * @param excluded the categories whose beds do not count: nobody lives there
 * @param notCounted the facilities of those categories
 * @param narrowedTo the institutions to which it is restricted; absent where it covers all
 * @param elders the denominator with its day, group, basis and source; absent if none is entered
 */
public record BedReport(
        @JsonUnwrapped ReportHeader head,
        long homes,
        Ratio perThousand,
        List<InstitutionCategory> excluded,
        long notCounted,
        Narrowing narrowedTo,
        ElderCounts.Counted elders,
        ReportSentence sentence)
        implements NarratedReport {

    static BedReport of(ReportContext frame, List<Registered> register, ElderCounts.Counted elders) {
        List<Registered> meant =
                register.stream().filter(frame.narrowing()::holds).toList();
        long homes = meant.stream().filter(Registered::isHome).count();
        long beds = meant.stream()
                .filter(Registered::hasCareBeds)
                .mapToLong(Registered::careBeds)
                .sum();
        Ratio perThousand = Ratio.perThousand(
                        frame.decimals(ReportParameter.BEDS_DECIMALS),
                        "养老床位／60岁及以上人口×1000",
                        "care beds / elders of 60 and older")
                .of(beds, elders == null ? 0 : elders.people());
        Map<String, Object> figures = new HashMap<>();
        figures.put("homes", homes);
        figures.put("beds", beds);
        figures.put("elders", elders == null ? null : elders.people());
        figures.put("perThousand", perThousand.value());
        return new BedReport(
                frame.head(),
                homes,
                perThousand,
                Stream.of(InstitutionCategory.values())
                        .filter(one -> one.in(CategoryGroup.COMMUNITY_FACILITY))
                        .toList(),
                meant.stream().filter(Registered::isCommunityFacility).count(),
                frame.narrowing().printed(),
                elders,
                frame.say(figures));
    }
}
