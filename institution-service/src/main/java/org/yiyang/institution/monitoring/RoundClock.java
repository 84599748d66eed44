package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** Sets the deadline by which a round's institutions must report, and the day on which they are reminded. */
@ApplicationScoped
class RoundClock {
    static final String DUE = "MONITORING_ROUND_DUE";
    static final String REMINDER = "MONITORING_ROUND_REMINDER";
    private final Deadlines deadlines;
    private final Parameters parameters;

    RoundClock(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    /**
     * Gives a round its time.
     *
     * @param named the workdays that were named, null for the region's
     */
    void start(Call call, Round round, Integer named) {
        int workdays = named != null ? named : parameter(call, round, MonitoringParameter.ROUND_REPORT_WORKDAYS);
        int ahead = parameter(call, round, MonitoringParameter.ROUND_REMINDER_WORKDAYS);
        deadlines.setWorkdays(round.id(), DUE, call.today(), workdays);
        if (workdays > ahead) {
            deadlines.setWorkdays(round.id(), REMINDER, call.today(), workdays - ahead);
        }
    }

    void stop(Round round) {
        deadlines.clearAll(round.id());
    }

    private int parameter(Call call, Round round, MonitoringParameter key) {
        return parameters.integer(key, round.region(), call.today());
    }
}
