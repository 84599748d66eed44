package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
        after.stream().filter(kind -> !before.contains(kind)).forEach(kind -> set(subject, kind, call.today()));
    }

    /** Sets that of a task which waits for several things: it is counted from the day on which the first of them has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(Aggregate subject, AgencyTask kind, LocalDate since) {
        int length = parameters.integer(kind.within(), subject.region(), since);
        if (kind.within().spec().type() == ParameterType.MONTHS) {
            deadlines.setMonths(subject.id(), kind.name(), since, length);
        } else {
            deadlines.setWorkdays(subject.id(), kind.name(), since, length);
        }
    }
}
