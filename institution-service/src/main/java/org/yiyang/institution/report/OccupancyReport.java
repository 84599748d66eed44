package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;
import org.yiyang.institution.registry.query.Registered;

/**
 * Report R3 over all homes of a region: how full they are and how many residents there are for each member of staff.
 *
 * @param homes all homes with a valid care filing on the day
 * @param reporting those of them whose figures are in the sums
 * @param beds 张, the sum over those that reported; null, as staff and residents, where nobody has
 * @param certifiedCaregivers 持证护理员, of those that reported their staff by type; null where nobody has
 * @param notReported those without confirmed figures up to that day
 */
public record OccupancyReport(
        @JsonUnwrapped ReportHeader head,
        int homes,
        int reporting,
        @Nullable Long beds,
        @Nullable Long staff,
        @Nullable Long residents,
        @Nullable Long certifiedCaregivers,
        LocalDate oldestFigures,
        Ratio occupancy,
        Ratio residentsPerStaff,
        Ratio bedsPerInstitution,
        Ratio nursingBedShare,
        List<UUID> notReported,
        List<String> notReportedNames,
        ReportSentence sentence)
        implements NarratedReport {

    static OccupancyReport of(ReportContext frame, List<Registered> register, Map<UUID, Reported> latest) {
        List<UUID> homes =
                register.stream().filter(Registered::isHome).map(Registered::id).toList();
        ReportedTotals sums = ReportedTotals.of(homes, latest);
        Ratio occupancy = sums.occupancy(frame);
        Map<String, Object> figures = new HashMap<>();
        figures.put("homes", homes.size());
        figures.put("reporting", sums.reporting());
        figures.put("beds", sums.known(sums.beds()));
        figures.put("staff", sums.known(sums.staff()));
        figures.put("residents", sums.known(sums.residents()));
        figures.put("occupancy", occupancy.value());
        return new OccupancyReport(
                frame.head(),
                homes.size(),
                sums.reporting(),
                sums.known(sums.beds()),
                sums.known(sums.staff()),
                sums.known(sums.residents()),
                sums.certifiedCaregivers(),
                sums.oldest(),
                occupancy,
                sums.residentsPerStaff(frame),
                sums.bedsPerInstitution(frame),
                sums.nursingBedShare(frame),
                sums.silent(),
                sums.silentNames(register.stream()
                        .collect(Collectors.toMap(Registered::id, Registered::name, (one, same) -> one))),
                frame.say(figures));
    }
}
