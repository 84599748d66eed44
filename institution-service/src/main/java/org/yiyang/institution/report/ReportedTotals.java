package org.yiyang.institution.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.monitoring.ReportedFigures.Reported;

/**
 * What institutions last reported, added up, and who of them never did.
 *
 * @param beds 张, of those that reported
 * @param careBeds of those that reported their beds by kind
 * @param certifiedCaregivers of those that reported their staff by type; null where nobody has
 * @param oldest the day of the oldest figures in the sums; null if nobody reported
 */
record ReportedTotals(
        int reporting,
        long beds,
        long staff,
        long residents,
        long careBeds,
        long nursingBeds,
        Long certifiedCaregivers,
        LocalDate oldest,
        List<UUID> silent) {
    static ReportedTotals of(List<UUID> institutions, Map<UUID, Reported> latest) {
        List<Reported> figures =
                institutions.stream().map(latest::get).filter(Objects::nonNull).toList();
        return new ReportedTotals(
                figures.size(),
                figures.stream().mapToLong(Reported::beds).sum(),
                figures.stream().mapToLong(Reported::staff).sum(),
                figures.stream().mapToLong(Reported::residents).sum(),
                sum(figures, Reported::careBeds),
                sum(figures, Reported::nursingBeds),
                known(
                        sum(figures, Reported::certifiedCaregivers),
                        count(figures, Reported::certifiedCaregivers),
                        institutions.size()),
                figures.stream().map(Reported::asOf).min(LocalDate::compareTo).orElse(null),
                institutions.stream().filter(id -> !latest.containsKey(id)).toList());
    }

    Long known(long sum) {
        return known(sum, reporting, reporting + silent.size());
    }

    /** A sum; null where there are institutions and none of them has reported it, which is not 0. */
    static Long known(long sum, int reporting, int institutions) {
        return reporting == 0 && institutions > 0 ? null : Long.valueOf(sum);
    }

    /** What those that never reported are called. */
    List<String> silentNames(Map<UUID, String> names) {
        return silent.stream().map(names::get).toList();
    }

    Ratio occupancy(ReportContext frame) {
        return occupancy(frame, residents, beds);
    }

    static Ratio occupancy(ReportContext frame, long residents, long beds) {
        return Ratio.percent(
                        frame.decimals(ReportParameter.OCCUPANCY_DECIMALS),
                        "在院老人／床位（已上报机构最近一次确认数）",
                        "residents / beds, as last confirmed by those that reported")
                .of(residents, beds);
    }

    Ratio residentsPerStaff(ReportContext frame) {
        return Ratio.perOne(
                        frame.decimals(ReportParameter.STAFFING_DECIMALS),
                        "在院老人／从业人员（已上报机构最近一次确认数）",
                        "residents / staff, as last confirmed by those that reported")
                .of(residents, staff);
    }

    Ratio nursingBedShare(ReportContext frame) {
        return Ratio.percent(
                        frame.decimals(ReportParameter.BEDS_DECIMALS),
                        "护理型床位／养老床位（已按类别上报床位的机构）",
                        "nursing-type beds / care beds, of those that reported their beds by kind")
                .of(nursingBeds, careBeds);
    }

    private static int count(List<Reported> figures, Function<Reported, Integer> of) {
        return (int) figures.stream().map(of).filter(Objects::nonNull).count();
    }

    private static long sum(List<Reported> figures, Function<Reported, Integer> of) {
        return figures.stream()
                .map(of)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    Ratio bedsPerInstitution(ReportContext frame) {
        return Ratio.perOne(
                        frame.decimals(ReportParameter.BEDS_DECIMALS), "床位／已上报机构", "beds / institutions that reported")
                .of(beds, reporting);
    }
}
