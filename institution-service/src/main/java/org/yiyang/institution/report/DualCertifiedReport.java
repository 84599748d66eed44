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
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.query.Registered;

/**
 * Reports R1 to R3: how many institutions had both certificates on a day, the sum of what they last reported, and what
 * follows from it.
 *
 * @param beds 张, the sum over those that reported; null, as staff and residents, where nobody has
 * @param oldestFigures the day of the oldest figures in the sums
 * @param notReported those without confirmed figures up to that day
 */
public record DualCertifiedReport(
        @JsonUnwrapped ReportHeader head,
        int institutions,
        int medicalRunsCare,
        int careRunsMedical,
        @Nullable Long beds,
        @Nullable Long staff,
        @Nullable Long residents,
        LocalDate oldestFigures,
        Ratio occupancy,
        Ratio residentsPerStaff,
        Ratio bedsPerInstitution,
        Ratio nursingBedShare,
        List<UUID> notReported,
        List<String> notReportedNames,
        ReportSentence sentence)
        implements NarratedReport {

    static DualCertifiedReport of(ReportContext frame, List<Registered> certified, Map<UUID, Reported> latest) {
        ReportedTotals sums =
                ReportedTotals.of(certified.stream().map(Registered::id).toList(), latest);
        int medical = count(certified, IntegrationType.MEDICAL_RUNS_CARE);
        int care = count(certified, IntegrationType.CARE_RUNS_MEDICAL);
        Ratio occupancy = sums.occupancy(frame);
        Map<String, Object> figures = new HashMap<>();
        figures.put("institutions", certified.size());
        figures.put("medicalRunsCare", medical);
        figures.put("careRunsMedical", care);
        figures.put("beds", sums.known(sums.beds()));
        figures.put("staff", sums.known(sums.staff()));
        figures.put("residents", sums.known(sums.residents()));
        figures.put("occupancy", occupancy.value());
        return new DualCertifiedReport(
                frame.head(),
                certified.size(),
                medical,
                care,
                sums.known(sums.beds()),
                sums.known(sums.staff()),
                sums.known(sums.residents()),
                sums.oldest(),
                occupancy,
                sums.residentsPerStaff(frame),
                sums.bedsPerInstitution(frame),
                sums.nursingBedShare(frame),
                sums.silent(),
                sums.silentNames(certified.stream()
                        .collect(Collectors.toMap(Registered::id, Registered::name, (one, same) -> one))),
                frame.say(figures));
    }

    private static int count(List<Registered> certified, IntegrationType type) {
        return (int)
                certified.stream().filter(one -> one.integrationType() == type).count();
    }
}
