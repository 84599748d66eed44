package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.monitoring.ReportedFigures;
import org.yiyang.institution.monitoring.ReportedFigures.Total;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.CertifiedDays;

/** Computes what a region had at the end of each quarter; however many quarters, the register and the figures are read once. */
@ApplicationScoped
class QuarterReports {
    private static final int PROVINCE_DIGITS = 2;
    private static final int MONTHS = 3;
    private final ReportContexts frames;
    private final Register register;
    private final ReportedFigures reported;

    QuarterReports(ReportContexts frames, Register register, ReportedFigures reported) {
        this.frames = frames;
        this.register = register;
        this.reported = reported;
    }

    /** @param quarters how many, the one of the day being the last */
    QuarterReport of(String region, LocalDate asOf, int quarters) {
        ReportContext frame = frames.of(ReportKind.DUAL_CERTIFIED, region, asOf, Narrowing.NONE);
        List<LocalDate> days = days(asOf, quarters);
        List<CertifiedDays> certified = register.certifiedBetween(region, days.get(0), asOf);
        Set<UUID> all = certified.stream().map(CertifiedDays::id).collect(Collectors.toSet());
        List<Total> totals = reported.confirmedOf(all, region.substring(0, PROVINCE_DIGITS), asOf);
        List<QuarterReport.Quarter> lines =
                days.stream().map(day -> line(frame, day, certified, totals)).toList();
        return new QuarterReport(
                region, frame.head().regionName(), asOf, frame.head().knownAt(), lines);
    }

    /** The last days of the quarters, the oldest first; of the running one the day itself. */
    static List<LocalDate> days(LocalDate asOf, int quarters) {
        LocalDate begin = asOf.with(IsoFields.DAY_OF_QUARTER, 1);
        List<LocalDate> days = new ArrayList<>();
        for (int back = quarters - 1; back > 0; back--) {
            days.add(begin.minusMonths((long) MONTHS * (back - 1)).minusDays(1));
        }
        days.add(asOf);
        return days;
    }

    private static QuarterReport.Quarter line(
            ReportContext frame, LocalDate day, List<CertifiedDays> certified, List<Total> totals) {
        Set<UUID> here = certified.stream()
                .filter(days -> days.hold(day))
                .map(CertifiedDays::id)
                .collect(Collectors.toSet());
        Map<UUID, Total> latest = new HashMap<>();
        totals.stream()
                .filter(total -> !total.asOf().isAfter(day) && here.contains(total.institutionId()))
                .forEach(total -> latest.put(total.institutionId(), total));
        long beds = sum(latest, Total::beds);
        long residents = sum(latest, Total::residents);
        Ratio occupancy = ReportedTotals.occupancy(frame, residents, beds);
        return new QuarterReport.Quarter(
                day.getYear(),
                day.get(IsoFields.QUARTER_OF_YEAR),
                day,
                here.size(),
                latest.size(),
                ReportedTotals.known(beds, latest.size(), here.size()),
                ReportedTotals.known(sum(latest, Total::staff), latest.size(), here.size()),
                ReportedTotals.known(residents, latest.size(), here.size()),
                occupancy);
    }

    private static long sum(Map<UUID, Total> latest, ToLongFunction<Total> of) {
        return latest.values().stream().mapToLong(of).sum();
    }
}
