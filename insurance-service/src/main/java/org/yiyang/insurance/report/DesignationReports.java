package org.yiyang.insurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.designation.EvaluationRounds;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;

/** The reports that an insurance bureau is asked for. */
@ApplicationScoped
class DesignationReports {
    /** How far back applications are looked at; what has waited longer is not the agency's any more. */
    private static final int YEARS_BACK = 5;

    private final DesignatedInstitutions designated;
    private final EvaluationRounds rounds;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Clock clock;

    DesignationReports(
            DesignatedInstitutions designated,
            EvaluationRounds rounds,
            Parameters parameters,
            Calendars calendars,
            Clock clock) {
        this.rounds = rounds;
        this.calendars = calendars;
        this.designated = designated;
        this.parameters = parameters;
        this.clock = clock;
    }

    DesignationReport designations(String region, LocalDate asOf) {
        List<DesignatedInstitutions.Designated> all = designated.on(region, asOf);
        List<DesignatedInstitutions.Designated> active = inForce(all);
        long ofHomes = designated.internalUnitsDesignated(region, asOf);
        long units = designated.internalUnits(region, asOf);
        return new DesignationReport(
                region,
                asOf,
                clock.instant(),
                active.size(),
                all.size() - active.size(),
                active.stream()
                        .collect(Collectors.groupingBy(
                                DesignatedInstitutions.Designated::category, TreeMap::new, Collectors.counting())),
                ofHomes,
                units,
                DesignationReport.quotient(ofHomes * 100, units),
                expiring(all, region, asOf).count(),
                handling(region, asOf));
    }

    DesignationReport.Expiring expiring(String region, LocalDate asOf) {
        return new DesignationReport.Expiring(
                region,
                asOf,
                clock.instant(),
                expiring(designated.on(region, asOf), region, asOf)
                        .sorted(Comparator.comparing(DesignatedInstitutions.Designated::boundTo))
                        .map(one -> item(one, asOf))
                        .toList());
    }

    private static DesignationReport.Item item(DesignatedInstitutions.Designated one, LocalDate asOf) {
        LocalDate last = one.boundTo().minusDays(1);
        return new DesignationReport.Item(
                one.institutionId(),
                one.name(),
                one.phone(),
                one.regionCode(),
                one.code(),
                one.state(),
                last,
                ChronoUnit.DAYS.between(asOf, last),
                one.renewalAskedOn());
    }

    private static List<DesignatedInstitutions.Designated> inForce(List<DesignatedInstitutions.Designated> all) {
        return all.stream()
                .filter(one -> one.state() == DesignationInForceState.ACTIVE)
                .toList();
    }

    private Stream<DesignatedInstitutions.Designated> expiring(
            List<DesignatedInstitutions.Designated> designatedOrSuspended, String region, LocalDate asOf) {
        // The end of a term is the day after its last one.
        LocalDate soon = asOf.plusDays(parameters.integer(InsuranceParameter.EXPIRING_DAYS, region, asOf) + 1L);
        return designatedOrSuspended.stream().filter(one -> !one.boundTo().isAfter(soon));
    }

    private DesignationReport.Handling handling(String region, LocalDate asOf) {
        int months = parameters.integer(InsuranceParameter.EVALUATION_MONTHS, region, asOf);
        LocalDate yearBefore = asOf.minusYears(1);
        long signed = 0;
        long days = 0;
        LocalDate since = asOf.minusYears(YEARS_BACK);
        for (DesignatedInstitutions.Handled one : designated.accepted(region, since, asOf)) {
            LocalDate signedOn = one.signedAt().map(DesignationReports::day).orElse(null);
            if (signedOn != null && signedOn.isAfter(yearBefore) && !signedOn.isAfter(asOf)) {
                signed++;
                days += ChronoUnit.DAYS.between(one.acceptedOn(), signedOn);
            }
        }
        WorkCalendar calendar = calendars.current();
        long overdue = rounds.withoutResult(region, since, asOf).stream()
                .filter(begunOn -> isOverdue(begunOn, calendar, months, asOf))
                .count();
        return new DesignationReport.Handling(signed, DesignationReport.quotient(days, signed), overdue);
    }

    /** 民法典 art. 203: the last day is no holiday, as that of the deadline that the agency sees. */
    static boolean isOverdue(LocalDate begunOn, WorkCalendar calendar, int months, LocalDate asOf) {
        return calendar.plusMonthsRolled(begunOn, months).day().isBefore(asOf);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Call.CHINA);
    }
}
