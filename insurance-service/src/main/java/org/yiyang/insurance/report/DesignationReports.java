package org.yiyang.insurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.InForceState;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.parameter.Parameters;

/** The reports that an insurance bureau is asked for. */
@ApplicationScoped
class DesignationReports {
    private final DesignatedInstitutions designated;
    private final Parameters parameters;
    private final Clock clock;

    DesignationReports(DesignatedInstitutions designated, Parameters parameters, Clock clock) {
        this.designated = designated;
        this.parameters = parameters;
        this.clock = clock;
    }

    DesignationReport designations(String region, LocalDate asOf) {
        List<DesignatedInstitutions.Designated> all = designated.on(region, asOf);
        List<DesignatedInstitutions.Designated> active =
                all.stream().filter(one -> one.state() == InForceState.ACTIVE).toList();
        // The end of a term is the day after its last one.
        LocalDate soon = asOf.plusDays(parameters.integer(InsuranceParameter.EXPIRING_DAYS, region, asOf) + 1L);
        return new DesignationReport(
                region,
                asOf,
                clock.instant(),
                active.size(),
                all.size() - active.size(),
                active.stream()
                        .collect(Collectors.groupingBy(
                                DesignatedInstitutions.Designated::category, TreeMap::new, Collectors.counting())),
                active.stream().filter(one -> one.parentId() != null).count(),
                designated.internalUnits(region),
                active.stream().filter(one -> !one.termTo().isAfter(soon)).count());
    }
}
