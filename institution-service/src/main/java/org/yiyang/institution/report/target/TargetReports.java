package org.yiyang.institution.report.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.institution.copies.KnownIndicators;
import org.yiyang.institution.figure.FigureBasis;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.reference.region.RegionQueries;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.institution.report.IntegratedHomes;
import org.yiyang.institution.report.Reports;
import org.yiyang.institution.report.TargetFigures;
import org.yiyang.institution.report.target.TargetReport.Reached;
import org.yiyang.institution.supervision.indicator.TargetValues;
import org.yiyang.institution.supervision.target.Metric;
import org.yiyang.institution.supervision.target.PolicyTarget;
import org.yiyang.institution.supervision.target.PolicyTargets;
import org.yiyang.institution.supervision.target.ValueSource;
import org.yiyang.kit.caller.Call;

/** Computes R15. */
@ApplicationScoped
class TargetReports implements TargetFigures {
    private static final int DECIMALS = 1;
    private static final FigureBasis DECLARED =
            new FigureBasis("申报或业务系统提供的指标值", "as declared, or published by another service");
    private final PolicyTargets targets;
    private final HomeCounts homes;
    private final TargetValues values;
    private final Reports reports;
    private final RegionQueries regions;
    private final Clock clock;

    TargetReports(
            PolicyTargets targets,
            HomeCounts homes,
            TargetValues values,
            Reports reports,
            RegionQueries regions,
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
    @Override
    public TargetReport report(String region, int year, LocalDate asOf) {
        regions.mustBeKnown(region, "region");
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        LocalDate day = asOf != null ? asOf : today.isBefore(end) ? today : end;
        List<PolicyTarget> wanted = targets.of(region, year);
        List<Registered> registered =
                wanted.stream().anyMatch(target -> target.entry().metric().registered())
                        ? homes.homes(region, day)
                        : List.of();
        Known known = known(region, wanted, registered, day);
        List<TargetReport.Line> lines =
                wanted.stream().map(target -> line(target, known, day)).toList();
        return new TargetReport(region, year, day, clock.instant(), lines);
    }

    @Override
    public Class<?> type() {
        return TargetReport.class;
    }

    /** What all lines are made of, read at once. */
    private record Known(
            Map<String, String> names,
            List<Registered> homes,
            IntegratedHomes.Integrated ways,
            TargetValues.Latest values,
            Function<String, Ratio> greenChannels) {}

    private Known known(String region, List<PolicyTarget> wanted, List<Registered> registered, LocalDate day) {
        boolean channels = wanted.stream().anyMatch(target -> target.entry().metric() == Metric.GREEN_CHANNEL_COVERAGE);
        return new Known(
                regions.names(wanted.stream().map(PolicyTarget::region).collect(Collectors.toSet())),
                registered,
                registered.isEmpty() ? IntegratedHomes.Integrated.NONE : homes.integrated(region, day),
                values.latest(region, day),
                channels ? reports.greenChannels(region, day) : null);
    }

    private TargetReport.Line line(PolicyTarget target, Known known, LocalDate day) {
        PolicyTarget.Entry entry = target.entry();
        Reached reached = entry.metric().registered()
                ? HomeCounts.of(entry.metric(), within(entry.regionCode(), known.homes()), known.ways(), day)
                : known.values()
                        .of(entry.metric(), entry.regionCode())
                        .map(TargetReports::reached)
                        .orElseGet(() -> computed(entry, known, day));
        return new TargetReport.Line(
                target.id(),
                entry.regionCode(),
                known.names().get(entry.regionCode()),
                entry.metric(),
                entry.value(),
                entry.policyDocumentId(),
                reached,
                reached == null ? null : reached.meets(entry.value()),
                reached == null ? null : reached.gap(entry.value()));
    }

    /** Where nothing was declared: what another report computes from the register; null where none does. */
    private static Reached computed(PolicyTarget.Entry entry, Known known, LocalDate day) {
        if (entry.metric() != Metric.GREEN_CHANNEL_COVERAGE) {
            return null;
        }
        Ratio share = known.greenChannels().apply(entry.regionCode());
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

    private static List<Registered> within(String region, List<Registered> homes) {
        return homes.stream()
                .filter(home -> home.regionCode().startsWith(region))
                .toList();
    }

    private static Reached reached(KnownIndicators.Known given) {
        ValueSource source = given.published() ? ValueSource.HEARD : ValueSource.DECLARED;
        boolean both = given.numerator() != null && given.denominator() != null;
        BigDecimal value = both
                ? Ratio.percent(DECIMALS, DECLARED.zh(), DECLARED.en())
                        .of(given.numerator(), given.denominator())
                        .value()
                : given.percent().setScale(DECIMALS, RoundingMode.HALF_UP);
        return new Reached(
                value,
                both ? given.numerator() : null,
                both ? given.denominator() : null,
                DECIMALS,
                DECLARED,
                given.asOf(),
                source,
                given.source());
    }
}
