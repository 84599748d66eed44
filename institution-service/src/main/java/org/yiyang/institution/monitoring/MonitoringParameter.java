package org.yiyang.institution.monitoring;

import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind monitoring; none of them is law. */
enum MonitoringParameter implements ParameterKey {
    ROUND_REPORT_WORKDAYS(ParameterSpec.number(WORKDAYS, 15, 1, 120)
            .named("监测轮次上报期限", "Time to report in a monitoring round")
            .from("local practice; the monitoring notices name a day")),
    ROUND_REMINDER_WORKDAYS(ParameterSpec.number(WORKDAYS, 3, 1, 30)
            .named("监测轮次到期前提醒", "Reminder before a monitoring round is due")
            .from("local practice")),
    PLAUSIBLE_CHANGE_PERCENT(ParameterSpec.integer(50, 1, 1000, "%")
            .named("较上次确认数的变动上限", "Change against the last confirmed figures beyond which a reason is needed")
            .from("local practice: a jump of more than half")),
    PLAUSIBLE_OCCUPANCY_PERCENT(ParameterSpec.integer(100, 50, 200, "%")
            .named("入住率上限", "Residents in percent of beds beyond which a reason is needed")
            .from("local practice: nobody lives without a bed")),
    PLAUSIBLE_RESIDENTS_PER_STAFF(ParameterSpec.integer(20, 1, 1000, "residents")
            .named("每名从业人员对应老人数上限", "Residents per member of staff beyond which a reason is needed")
            .from("local practice"));

    private final ParameterSpec spec;

    MonitoringParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }

    /** Contributes them to the catalogue of the service. */
    @ApplicationScoped
    static class Feature implements FeatureParameters {
        @Override
        public List<ParameterKey> keys() {
            return List.of(MonitoringParameter.values());
        }
    }
}
