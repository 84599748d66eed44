package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.institution.Registered;
import org.yiyang.institution.population.Elders;

/**
 * Report R8: care beds for each thousand elders. Two bases of the population give two figures, so it says its own.
 *
 * @param homes all homes with a valid care filing on the day; hospitals that run care add beds but are no homes
 * @param elders the denominator with its day, group, basis and source; absent if none is entered
 */
public record BedReport(
        @JsonUnwrapped Head head, long homes, Ratio perThousand, Elders.Counted elders, Sentence sentence)
        implements Told {

    static BedReport of(Frame frame, List<Registered> register, Elders.Counted elders) {
        long homes = register.stream().filter(Registered::isHome).count();
        long beds = register.stream()
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
        return new BedReport(frame.head(), homes, perThousand, elders, frame.say(figures));
    }
}
