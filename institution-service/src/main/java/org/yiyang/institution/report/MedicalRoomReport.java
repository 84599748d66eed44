package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.institution.figure.Ratio;

/**
 * Report R7: how many homes have a medical unit of their own.
 *
 * @param items the homes without one
 */
public record MedicalRoomReport(
        @JsonUnwrapped ReportHeader head, Ratio coverage, List<ListedInstitution> items, ReportSentence sentence)
        implements NarratedReport {
    static MedicalRoomReport of(ReportContext frame, HomeSupport supports) {
        List<ListedInstitution> without = ListedInstitution.of(supports.homes(), home -> !supports.hasUnit(home));
        long homes = supports.homes().size();
        Ratio coverage = Ratio.percent(
                        frame.decimals(ReportParameter.COVERAGE_DECIMALS),
                        "有效内设医疗机构的养老机构／全部养老机构",
                        "homes with a valid medical unit of their own / all homes")
                .of(homes - without.size(), homes);
        Map<String, Object> figures = new HashMap<>();
        figures.put("homes", homes);
        figures.put("withUnit", coverage.numerator());
        figures.put("share", coverage.value());
        return new MedicalRoomReport(frame.head(), coverage, without, frame.say(figures));
    }
}
