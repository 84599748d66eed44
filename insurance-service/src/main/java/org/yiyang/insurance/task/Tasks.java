package org.yiyang.insurance.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;

/** Raises and closes what an agency has to do, each with its deadline. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tasks {
    private final Table table;
    private final Deadlines deadlines;

    Tasks(Table table, Deadlines deadlines) {
        this.table = table;
        this.deadlines = deadlines;
    }

    /** Raises a task, due some workdays after a day; raised already, it stays as it is. */
    public void raise(Call call, Aggregate subject, TaskKind kind, LocalDate from, int workdays) {
        if (open(subject.id(), kind).isEmpty()) {
            table.persist(new Task(kind, subject, call.now()));
            deadlines.setWorkdays(subject.id(), kind.name(), from, workdays);
        }
    }

    /** Raises a task, due at the end of a day; raised already, it stays as it is. */
    public void raise(Call call, Aggregate subject, TaskKind kind, LocalDate lastDay) {
        if (open(subject.id(), kind).isEmpty()) {
            table.persist(new Task(kind, subject, call.now()));
            deadlines.set(Deadline.at(subject.id(), kind.name(), subject.id(), WorkCalendar.endOfDay(lastDay)));
        }
    }

    /** Closes a task, if there is one. */
    public void close(Call call, Aggregate subject, TaskKind kind) {
        open(subject.id(), kind).ifPresent(task -> {
            task.done(call.now());
            deadlines.clear(subject.id(), kind.name());
        });
    }

    private Optional<Task> open(UUID subject, TaskKind kind) {
        return table.find("openKey = ?1 and kind = ?2", subject, kind).firstResultOptional();
    }

    /** The table of tasks. */
    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<Task, UUID> {}
}
