package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.WorkingInstitutions.Working;
import org.yiyang.institution.indicator.TargetValues;
import org.yiyang.institution.region.RegionReads;
import org.yiyang.institution.report.Basis;
import org.yiyang.institution.report.Ratio;
import org.yiyang.institution.report.Reports;
import org.yiyang.institution.target.TargetReport.Reached;
import org.yiyang.kit.caller.Call;

/** Computes R15. */
@ApplicationScoped
class TargetReports {
    private static final int DECIMALS = 1;
    private static final Basis DECLARED = new Basis("申报或业务系统提供的指标值", "as declared, or told by another service");
    private final PolicyTargetRepository targets;
    private final HomeCounts homes;
    private final TargetValues values;
    private final Reports reports;
    private final RegionReads regions;
    private final Clock clock;

    TargetReports(
            PolicyTargetRepository targets,
            HomeCounts homes,
            TargetValues values,
            Reports reports,
            RegionReads regions,
            Clock clock) {
        this.targets = targets;
        this.homes = homes;
        this.values = values;
        this.reports = reports;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * The targets of a year in a region and below, with what is reached.
     *
     * @param asOf null for the year's last day, or today if that is still to come
     */
    TargetReport of(String region, int year, LocalDate asOf) {
        regions.mustBeKnown(region, "region");
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        LocalDate day = asOf != null ? asOf : today.isBefore(end) ? today : end;
        List<PolicyTarget> wanted = targets.of(region, year);
        List<Working> registered =
                wanted.stream().anyMatch(target -> target.entry().metric().registered())
                        ? homes.homes(region, day)
                        : List.of();
        List<TargetReport.Line> lines =
                wanted.stream().map(target -> line(target, registered, day)).toList();
        return new TargetReport(region, year, day, clock.instant(), lines);
    }

    private TargetReport.Line line(PolicyTarget target, List<Working> registered, LocalDate day) {
        PolicyTargetEntry entry = target.entry();
        Reached reached = entry.metric().registered()
                ? HomeCounts.of(entry.metric(), within(entry.regionCode(), registered), day)
                : values.latest(entry.metric(), entry.regionCode(), day)
                        .map(TargetReports::told)
                        .orElseGet(() -> computed(entry, day));
        return new TargetReport.Line(
                target.id(),
                entry.regionCode(),
                regions.name(entry.regionCode()),
                entry.metric(),
                entry.value(),
                entry.policyDocumentId(),
                reached,
                reached == null ? null : reached.meets(entry.value()),
                reached == null ? null : reached.gap(entry.value()));
    }

    /** Where nothing was declared: what another report computes from the register; null where none does. */
    private Reached computed(PolicyTargetEntry entry, LocalDate day) {
        if (entry.metric() != Metric.GREEN_CHANNEL_COVERAGE) {
            return null;
        }
        Ratio share = reports.greenChannels(entry.regionCode(), day);
        return new Reached(
                share.value(),
                share.numerator(),
                share.denominator(),
                share.decimals(),
                share.basis(),
                day,
                ValueSource.REGISTER,
                null);
    }

    private static List<Working> within(String region, List<Working> homes) {
        return homes.stream()
                .filter(home -> home.regionCode().startsWith(region))
                .toList();
    }

    private static Reached told(TargetValues.Told told) {
        ValueSource source = told.heard() ? ValueSource.HEARD : ValueSource.DECLARED;
        boolean both = told.numerator() != null && told.denominator() != null;
        BigDecimal value = both
                ? Ratio.percent(DECIMALS, DECLARED.zh(), DECLARED.en())
                        .of(told.numerator(), told.denominator())
                        .value()
                : told.percent().setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Reached(
                value,
                both ? told.numerator() : null,
                both ? told.denominator() : null,
                DECIMALS,
                DECLARED,
                told.asOf(),
                source,
                told.source());
    }
}
