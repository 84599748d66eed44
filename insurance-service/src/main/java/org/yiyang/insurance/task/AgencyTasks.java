package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.Tasks;

/** Raises and closes what the agency of a region has to do, each with its deadline. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgencyTasks {
    private final Tasks tasks;
    private final Deadlines deadlines;

    AgencyTasks(Tasks tasks, Deadlines deadlines) {
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** Raises a task, due some workdays after a day; raised already, it stays as it is. */
    public void raise(Call call, Aggregate subject, AgencyTask kind, LocalDate from, int workdays) {
        if (raised(call, subject, kind)) {
            deadlines.setWorkdays(subject.id(), kind.name(), from, workdays);
        }
    }

    /** Raises a task, due some months after a day; raised already, it stays as it is. */
    public void raiseForMonths(Call call, Aggregate subject, AgencyTask kind, LocalDate from, int months) {
        if (raised(call, subject, kind)) {
            deadlines.setMonths(subject.id(), kind.name(), from, months);
        }
    }

    private boolean raised(Call call, Aggregate subject, AgencyTask kind) {
        return tasks.raise(call, subject, Task.of(kind, Addressee.official(Roles.INSURANCE_AGENT, subject.region())));
    }

    /** Closes a task, if there is one. */
    public void close(Aggregate subject, AgencyTask kind) {
        tasks.done(subject.id(), kind);
        deadlines.clear(subject.id(), kind.name());
    }
}
