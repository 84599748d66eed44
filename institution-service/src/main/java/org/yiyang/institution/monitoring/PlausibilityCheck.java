package org.yiyang.institution.monitoring;

import static org.yiyang.institution.monitoring.MonitoringParameter.PLAUSIBLE_CHANGE_PERCENT;
import static org.yiyang.institution.monitoring.MonitoringParameter.PLAUSIBLE_OCCUPANCY_PERCENT;
import static org.yiyang.institution.monitoring.MonitoringParameter.PLAUSIBLE_RESIDENTS_PER_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;

/** Compares reported figures with what was confirmed before and what its region considers plausible. */
@ApplicationScoped
class PlausibilityCheck {
    private final SnapshotRepository repository;
    private final Parameters parameters;

    PlausibilityCheck(SnapshotRepository repository, Parameters parameters) {
        this.repository = repository;
        this.parameters = parameters;
    }

    List<PlausibilityDoubt> of(Call call, Place subject, LocalDate asOf, MonitoringFigures figures) {
        Plausibility plausibility = new Plausibility(
                parameters.integer(PLAUSIBLE_CHANGE_PERCENT, subject.region(), call.today()),
                parameters.integer(PLAUSIBLE_OCCUPANCY_PERCENT, subject.region(), call.today()),
                parameters.integer(PLAUSIBLE_RESIDENTS_PER_STAFF, subject.region(), call.today()));
        MonitoringFigures before = repository
                .latest(subject.institution(), asOf.minusDays(1))
                .map(MonitoringSnapshot::figures)
                .orElse(null);
        return plausibility.doubts(figures, before);
    }
}
