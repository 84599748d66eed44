package org.yiyang.kit.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.outbox.ChangeWatcher;

/** Raises and closes what waits for somebody, in the transaction of the verb that makes it wait or does it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tasks implements ChangeWatcher {
    private static final String INSERT = "insert into task (id, kind, subject_kind, subject_id, part_id, region_code,"
            + " priority, due_kind, not_for, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update task set priority = ?, due_kind = ?, not_for = ? where id = ?";
    private static final String ADDRESS = "insert into task_addressee (id, task_id, roles, region_code, institution_id,"
            + " person_id) values (?, ?, ?, ?, ?, ?)";
    private static final String DELETE =
            "delete t, a from task t left join task_addressee a on a.task_id = t.id where t.id in ";
    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final TaskStreams streams;
    private final List<TaskCatalog> catalogs;

    Tasks(
            Database database,
            TransactionSynchronizationRegistry transactions,
            TaskStreams streams,
            @All List<TaskCatalog> catalogs) {
        this.database = database;
        this.transactions = transactions;
        this.streams = streams;
        this.catalogs = catalogs;
    }

    /**
     * Raises a task. Raised already for the same addressees it stays, with the time at which it was first raised; for
     * others it is a new one in place of the old.
     *
     * @return whether it is new, so that its deadline is to be set
     */
    public boolean raise(Call call, Aggregate subject, Task task) {
        return write(sql -> {
            List<Task.Held> same = Task.Held.open(sql, subject.id()).stream()
                    .filter(row -> row.kind().equals(task.kind().name())
                            && row.part().equals(Task.Held.partOf(task, subject.id())))
                    .toList();
            return bring(sql, call, Map.of(subject.id(), same), Map.of(subject, List.of(task)));
        });
    }

    /** Makes exactly these the open tasks of this subject: others are closed, new ones raised. */
    public void settle(Call call, Aggregate subject, List<Task> tasks) {
        write(sql -> bring(sql, call, Map.of(subject.id(), Task.Held.open(sql, subject.id())), Map.of(subject, tasks)));
    }

    /** The same of several subjects, which are read and written at once. */
    public void settle(Call call, Map<Aggregate, List<Task>> tasks) {
        List<UUID> subjects = tasks.keySet().stream().map(Aggregate::id).toList();
        if (!subjects.isEmpty()) {
            write(sql -> bring(sql, call, Task.Held.open(sql, subjects), tasks));
        }
    }

    /** Brings what follows from the subject's state up to date; needed by hand only where time has changed it alone. */
    @Override
    public void changed(Call call, Aggregate subject) {
        catalogs.forEach(
                catalog -> catalog.waitingWith(call, subject).ifPresent(waiting -> settle(call, subject, waiting)));
    }

    /** All of them in a few statements; a subject that is created now cannot have tasks yet. */
    @Override
    public void all(Call call, List<Aggregate> created, List<Aggregate> changed) {
        Map<Aggregate, List<Task>> now = new LinkedHashMap<>();
        Stream.concat(created.stream(), changed.stream())
                .forEach(one -> waitingWith(call, one).ifPresent(waiting -> now.put(one, waiting)));
        List<UUID> old =
                changed.stream().filter(now::containsKey).map(Aggregate::id).toList();
        if (now.isEmpty() || (old.isEmpty() && now.values().stream().allMatch(List::isEmpty))) {
            return;
        }
        write(sql -> {
            Map<UUID, List<Task.Held>> before = old.isEmpty() ? Map.of() : Task.Held.open(sql, old);
            return bring(sql, call, before, now);
        });
    }

    /** What waits with a subject by the catalogs that know it; empty where none does. */
    private Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        List<List<Task>> found = catalogs.stream()
                .map(catalog -> catalog.waitingWith(call, subject))
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Closes a task with all its parts, if there is one. */
    public void done(UUID subject, TaskKind kind) {
        close(subject, row -> row.kind().equals(kind.name()));
    }

    /** Closes one part's task, if there is one. */
    public void done(UUID subject, TaskKind kind, UUID part) {
        close(subject, row -> row.kind().equals(kind.name()) && row.part().equals(part));
    }

    /** Closes everything that waits with a subject that has reached its end. */
    public void doneAll(UUID subject) {
        close(subject, row -> true);
    }

    private void close(UUID subject, Predicate<Task.Held> which) {
        write(sql -> {
            List<Task.Held> closed =
                    Task.Held.open(sql, subject).stream().filter(which).toList();
            delete(sql, closed);
            return !closed.isEmpty();
        });
    }

    private boolean bring(Handle sql, Call call, Map<UUID, List<Task.Held>> before, Map<Aggregate, List<Task>> wanted) {
        List<Task.Held> over = new ArrayList<>();
        Map<UUID, Task> otherwise = new LinkedHashMap<>();
        Map<Aggregate, List<Task>> raised = new LinkedHashMap<>();
        wanted.forEach((subject, tasks) -> {
            List<Task.Held> held = before.getOrDefault(subject.id(), List.of());
            held.stream()
                    .filter(row -> tasks.stream().noneMatch(task -> row.isFor(task, subject.id())))
                    .forEach(over::add);
            List<Task> fresh = kept(otherwise, subject, held, tasks);
            if (!fresh.isEmpty()) {
                raised.put(subject, fresh);
            }
        });
        delete(sql, over);
        update(sql, otherwise);
        insert(sql, call, raised);
        return !raised.isEmpty();
    }

    /** Notes which of those that are held say something else now; the others are to be raised. */
    private static List<Task> kept(
            Map<UUID, Task> otherwise, Aggregate subject, List<Task.Held> before, List<Task> wanted) {
        List<Task> raised = new ArrayList<>();
        for (Task task : wanted) {
            Task.Held held = before.stream()
                    .filter(row -> row.isFor(task, subject.id()))
                    .findFirst()
                    .orElse(null);
            if (held == null) {
                raised.add(task);
            } else if (!held.says(task)) {
                otherwise.put(held.id(), task);
            }
        }
        return raised;
    }

    private static void update(Handle sql, Map<UUID, Task> otherwise) {
        List<Object[]> rows = new ArrayList<>();
        otherwise.forEach(
                (id, task) -> rows.add(new Object[] {task.priority().rank(), task.dueKind(), task.notFor(), id}));
        BatchedRows.write(sql, UPDATE, rows);
    }

    /** All of them in one batch for each table. */
    private static void insert(Handle sql, Call call, Map<Aggregate, List<Task>> raised) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> addresses = new ArrayList<>();
        raised.forEach((subject, tasks) -> tasks.forEach(task -> {
            UUID id = Ids.next();
            rows.add(new Object[] {
                id,
                task.kind().name(),
                subject.kind(),
                subject.id(),
                Task.Held.partOf(task, subject.id()),
                subject.region(),
                task.priority().rank(),
                task.dueKind(),
                task.notFor(),
                call.now()
            });
            address(addresses, id, task.addressees());
        }));
        BatchedRows.insert(sql, INSERT, rows);
        BatchedRows.insert(sql, ADDRESS, addresses);
    }

    /** One row for each place, with the roles that it waits for there. */
    private static void address(List<Object[]> addresses, UUID task, Set<Addressee> addressees) {
        Map<Addressee, Set<String>> roles = new LinkedHashMap<>();
        for (Addressee one : addressees) {
            roles.computeIfAbsent(one.withoutRole(), place -> new TreeSet<>()).add(one.role());
        }
        roles.forEach((place, names) -> addresses.add(new Object[] {
            Ids.next(), task, String.join(",", names), place.region(), place.institution(), place.person()
        }));
    }

    private static void delete(Handle sql, List<Task.Held> rows) {
        if (!rows.isEmpty()) {
            List<UUID> ids = rows.stream().map(Task.Held::id).toList();
            sql.execute(DELETE + Binary.marks(ids), Binary.padded(ids).toArray());
        }
    }

    private boolean write(HandleCallback<Boolean, RuntimeException> work) {
        boolean result = database.inUnit(work);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do: the rows are written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    streams.wake();
                }
            }
        });
        return result;
    }
}
