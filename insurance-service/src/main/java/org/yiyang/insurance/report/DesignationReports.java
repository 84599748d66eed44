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
import org.yiyang.insurance.designation.InForceState;
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
    private final Parameters parameters;
    private final Calendars calendars;
    private final Clock clock;

    DesignationReports(DesignatedInstitutions designated, Parameters parameters, Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.designated = designated;
        this.parameters = parameters;
        this.clock = clock;
    }

    DesignationReport designations(String region, LocalDate asOf) {
        List<DesignatedInstitutions.Designated> all = designated.on(region, asOf);
        List<DesignatedInstitutions.Designated> active = inForce(all);
        long ofHomes = active.stream().filter(one -> one.homeId() != null).count();
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
                expiring(active, region, asOf).count(),
                handling(region, asOf));
    }

    DesignationReport.Expiring expiring(String region, LocalDate asOf) {
        return new DesignationReport.Expiring(
                region,
                asOf,
                clock.instant(),
                expiring(inForce(designated.on(region, asOf)), region, asOf)
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
                last,
                ChronoUnit.DAYS.between(asOf, last),
                one.renewalAskedOn());
    }

    private static List<DesignatedInstitutions.Designated> inForce(List<DesignatedInstitutions.Designated> all) {
        return all.stream().filter(one -> one.state() == InForceState.ACTIVE).toList();
    }

    private Stream<DesignatedInstitutions.Designated> expiring(
            List<DesignatedInstitutions.Designated> active, String region, LocalDate asOf) {
        // The end of a term is the day after its last one.
        LocalDate soon = asOf.plusDays(parameters.integer(InsuranceParameter.EXPIRING_DAYS, region, asOf) + 1L);
        return active.stream().filter(one -> !one.boundTo().isAfter(soon));
    }

    private DesignationReport.Handling handling(String region, LocalDate asOf) {
        int months = parameters.integer(InsuranceParameter.EVALUATION_MONTHS, region, asOf);
        LocalDate yearBefore = asOf.minusYears(1);
        long signed = 0;
        long days = 0;
        long overdue = 0;
        for (DesignatedInstitutions.Handled one : designated.accepted(region, asOf.minusYears(YEARS_BACK), asOf)) {
            LocalDate signedOn = one.signedAt().map(DesignationReports::day).orElse(null);
            if (signedOn != null && signedOn.isAfter(yearBefore) && !signedOn.isAfter(asOf)) {
                signed++;
                days += ChronoUnit.DAYS.between(one.acceptedOn(), signedOn);
            }
            if (isOverdue(one, calendars.current(), months, asOf)) {
                overdue++;
            }
        }
        return new DesignationReport.Handling(signed, DesignationReport.quotient(days, signed), overdue);
    }

    /** 民法典 art. 203: the last day is no holiday, as that of the deadline that the agency sees. */
    static boolean isOverdue(DesignatedInstitutions.Handled one, WorkCalendar calendar, int months, LocalDate asOf) {
        boolean evaluated = one.evaluatedAt() != null && !day(one.evaluatedAt()).isAfter(asOf);
        return !evaluated
                && calendar.plusMonthsRolled(one.acceptedOn(), months).day().isBefore(asOf);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Call.CHINA);
    }
}
