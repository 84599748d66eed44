package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.Ratio;

/**
 * Report R4: how the homes of a region are supported medically. The modes are a partition of all homes: their shares add
 * up, whatever a home has besides. How many cooperate at all is another question and stands beside it.
 *
 * @param homes all homes with a valid care filing on the day
 * @param cooperating homes with an agreement in force or a hospital's site in them, whatever else they have
 * @param pairs distinct pairs of home and partner; one home may have several
 * @param lagSeconds how long the newest known agreement took to get here; absent while none is known
 * @param items one line for each mode
 */
public record SupportModeReport(
        @JsonUnwrapped ReportHeader head,
        long homes,
        Ratio cooperating,
        long pairs,
        Long lagSeconds,
        List<Line> items,
        ReportSentence sentence)
        implements NarratedReport {

    /** The homes of one mode. */
    @Schema(name = "SupportModeReportLine")
    public record Line(SupportMode mode, Ratio share) {}

    static SupportModeReport of(ReportContext frame, HomeSupport supports, Long lagSeconds) {
        int decimals = frame.decimals(ReportParameter.SUPPORT_MODE_DECIMALS);
        long homes = supports.homes().size();
        Map<SupportMode, Long> counted =
                supports.homes().stream().collect(Collectors.groupingBy(supports::mode, Collectors.counting()));
        List<Line> lines = Arrays.stream(SupportMode.values())
                .map(mode -> new Line(
                        mode,
                        Ratio.percent(decimals, mode.zh() + "的养老机构／全部养老机构（互斥）", "homes of this mode alone / all homes")
                                .of(counted.getOrDefault(mode, 0L), homes)))
                .toList();
        Ratio cooperating = Ratio.percent(
                        decimals,
                        "有合作关系的养老机构（可兼有内设机构）／全部养老机构",
                        "homes that cooperate, with or without a unit / all homes")
                .of(supports.homes().stream().filter(supports::cooperates).count(), homes);
        return new SupportModeReport(
                frame.head(),
                homes,
                cooperating,
                supports.pairs(),
                lagSeconds,
                lines,
                frame.say(figures(cooperating, supports.pairs(), lines)));
    }

    private static Map<String, Object> figures(Ratio cooperating, long pairs, List<Line> lines) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("homes", cooperating.denominator());
        figures.put("cooperating", cooperating.numerator());
        figures.put("pairs", pairs);
        for (Line line : lines) {
            String name = nameOf(line.mode());
            figures.put(name, line.share().numerator());
            figures.put(name + "Share", line.share().value());
        }
        return figures;
    }

    private static String nameOf(SupportMode mode) {
        return switch (mode) {
            case INTERNAL_INSTITUTION -> "institutions";
            case INTERNAL_ROOM -> "rooms";
            case COOPERATION -> "partners";
            case NONE -> "none";
        };
    }
}
