package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Notes that the time of a round has run out, or soon will. */
@ApplicationScoped
class MonitoringDueHandlers implements DeadlineHandlers {
    private final Rounds rounds;

    MonitoringDueHandlers(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(MonitoringDue.values(), due -> rounds::due);
    }
}
