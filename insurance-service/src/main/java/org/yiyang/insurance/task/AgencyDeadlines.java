package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.parameter.ParameterType;
import org.yiyang.kit.parameter.Parameters;

/** Each task of the agency has a deadline of its name, counted from the day on which the task begins to wait. */
@ApplicationScoped
public class AgencyDeadlines implements DeadlineHandlers {
    private final Deadlines deadlines;
    private final Parameters parameters;

    AgencyDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(AgencyTask.values(), task -> DeadlineHandler.NOTHING);
    }

    /** Clears the deadline of each task that no longer waits, and sets that of each that waits from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Call call, Aggregate subject, Set<AgencyTask> before, Set<AgencyTask> after) {
        before.stream()
                .filter(kind -> !after.contains(kind))
                .forEach(kind -> deadlines.clear(subject.id(), kind.name()));
        after.stream().filter(kind -> !before.contains(kind)).forEach(kind -> set(call, subject, kind));
    }

    private void set(Call call, Aggregate subject, AgencyTask kind) {
        int length = parameters.integer(kind.within(), subject.region(), call.today());
        if (kind.within().spec().type() == ParameterType.MONTHS) {
            deadlines.setMonths(subject.id(), kind.name(), call.today(), length);
        } else {
            deadlines.setWorkdays(subject.id(), kind.name(), call.today(), length);
        }
    }
}
