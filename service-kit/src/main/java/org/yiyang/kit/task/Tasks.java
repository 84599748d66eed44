package org.yiyang.kit.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.outbox.ChangeWatcher;

/** Raises and closes what waits for somebody, in the transaction of the verb that makes it wait or does it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Tasks implements ChangeWatcher {
    private static final String INSERT = "insert into task (id, kind, subject_kind, subject_id, part_id, region_code,"
            + " priority, due_kind, not_for, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update task set priority = ?, due_kind = ?, not_for = ? where id = ?";
    private static final String ADDRESS = "insert into task_addressee (id, task_id, role, region_code, institution_id,"
            + " person_id) values (?, ?, ?, ?, ?, ?)";
    private static final String OPEN = "select t.id, t.kind, t.part_id, t.priority, t.due_kind, t.not_for, a.role,"
            + " a.region_code, a.institution_id, a.person_id from task t join task_addressee a on a.task_id = t.id"
            + " where t.subject_id = ?";
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

    /** A task as its row holds it. */
    private record Row(
            UUID id,
            String kind,
            UUID part,
            Priority priority,
            String dueKind,
            String notFor,
            Set<Addressee> addressees) {
        boolean isFor(Task task, UUID subject) {
            return kind.equals(task.kind().name())
                    && part.equals(partOf(task, subject))
                    && addressees.equals(task.addressees());
        }

        boolean says(Task task) {
            return priority == task.priority()
                    && java.util.Objects.equals(dueKind, task.dueKind())
                    && java.util.Objects.equals(notFor, task.notFor());
        }
    }

    /**
     * Raises a task. Raised already for the same addressees it stays, with the time at which it was first raised; for
     * others it is a new one in place of the old.
     *
     * @return whether it is new, so that its deadline is to be set
     */
    public boolean raise(Call call, Aggregate subject, Task task) {
        return write("raised", connection -> {
            List<Row> same = open(connection, subject.id()).stream()
                    .filter(row ->
                            row.kind().equals(task.kind().name()) && row.part().equals(partOf(task, subject.id())))
                    .toList();
            return bring(connection, call, subject, same, List.of(task));
        });
    }

    /** Lets exactly these wait for somebody with this subject: others are closed, new ones raised. */
    public void settle(Call call, Aggregate subject, List<Task> tasks) {
        write("settled", connection -> bring(connection, call, subject, open(connection, subject.id()), tasks));
    }

    /** Brings what follows from the subject's state up to date; needed by hand only where time has changed it alone. */
    @Override
    public void changed(Call call, Aggregate subject) {
        catalogs.forEach(
                catalog -> catalog.waitingWith(call, subject).ifPresent(waiting -> settle(call, subject, waiting)));
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

    private void close(UUID subject, java.util.function.Predicate<Row> which) {
        write("closed", connection -> {
            boolean any = false;
            for (Row row : open(connection, subject)) {
                if (which.test(row)) {
                    delete(connection, row.id());
                    any = true;
                }
            }
            return any;
        });
    }

    private boolean bring(Connection connection, Call call, Aggregate subject, List<Row> before, List<Task> wanted)
            throws SQLException {
        boolean raised = false;
        for (Row row : before) {
            if (wanted.stream().noneMatch(task -> row.isFor(task, subject.id()))) {
                delete(connection, row.id());
            }
        }
        for (Task task : wanted) {
            Row held = before.stream()
                    .filter(row -> row.isFor(task, subject.id()))
                    .findFirst()
                    .orElse(null);
            if (held == null) {
                insert(connection, call, subject, task);
                raised = true;
            } else if (!held.says(task)) {
                update(connection, held.id(), task);
            }
        }
        return raised;
    }

    private static UUID partOf(Task task, UUID subject) {
        return task.part() == null ? subject : task.part();
    }

    private static void insert(Connection connection, Call call, Aggregate subject, Task task) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Binary.of(id));
            insert.setString(2, task.kind().name());
            insert.setString(3, subject.kind());
            insert.setBytes(4, Binary.of(subject.id()));
            insert.setBytes(5, Binary.of(partOf(task, subject.id())));
            insert.setString(6, subject.region());
            insert.setInt(7, task.priority().rank());
            insert.setString(8, task.dueKind());
            insert.setString(9, task.notFor());
            insert.setTimestamp(10, Timestamp.from(call.now()));
            insert.executeUpdate();
        }
        try (PreparedStatement address = connection.prepareStatement(ADDRESS)) {
            for (Addressee addressee : task.addressees()) {
                address.setBytes(1, Binary.of(Ids.next()));
                address.setBytes(2, Binary.of(id));
                address.setString(3, addressee.role());
                address.setString(4, addressee.region());
                address.setBytes(5, Binary.of(addressee.institution()));
                address.setBytes(6, Binary.of(addressee.person()));
                address.addBatch();
            }
            address.executeBatch();
        }
    }

    private static void update(Connection connection, UUID id, Task task) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setInt(1, task.priority().rank());
            update.setString(2, task.dueKind());
            update.setString(3, task.notFor());
            update.setBytes(4, Binary.of(id));
            update.executeUpdate();
        }
    }

    private static void delete(Connection connection, UUID id) throws SQLException {
        for (String sql : List.of("delete from task_addressee where task_id = ?", "delete from task where id = ?")) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setBytes(1, Binary.of(id));
                delete.executeUpdate();
            }
        }
    }

    private static List<Row> open(Connection connection, UUID subject) throws SQLException {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setBytes(1, Binary.of(subject));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = Binary.id(row.getBytes("id"));
                    if (!rows.containsKey(id)) {
                        rows.put(id, row(row, id));
                    }
                    rows.get(id).addressees().add(addressee(row));
                }
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static Row row(ResultSet row, UUID id) throws SQLException {
        return new Row(
                id,
                row.getString("kind"),
                Binary.id(row.getBytes("part_id")),
                Priority.ofRank(row.getInt("priority")),
                row.getString("due_kind"),
                row.getString("not_for"),
                new HashSet<>());
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                row.getString("role"),
                row.getString("region_code"),
                Binary.id(row.getBytes("institution_id")),
                Binary.id(row.getBytes("person_id")));
    }

    /** What is done with the connection of the running transaction. */
    private interface Work {
        boolean in(Connection connection) throws SQLException;
    }

    private boolean write(String what, Work work) {
        boolean result;
        try (Connection connection = database.inUnit()) {
            result = work.in(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("tasks cannot be " + what, failure);
        }
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
