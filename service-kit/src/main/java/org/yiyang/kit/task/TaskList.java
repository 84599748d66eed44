package org.yiyang.kit.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.history.Binary;

/**
 * What waits for a caller, read with the deadlines, the most urgent first. A stream reads it on a thread that serves no
 * request, and a guard may use what lives as long as a request, as the entity manager: each reading has a context of its
 * own where there is none.
 */
@ApplicationScoped
@ActivateRequestContext
class TaskList {
    private static final String DUE = "coalesce(d.due_at, '9999-12-31 00:00:00')";
    private static final String SELECT = "select t.id, t.kind, t.priority, t.subject_kind, t.subject_id, t.part_id,"
            + " t.region_code, t.raised_at, d.due_at, d.provisional, d.original_due_at from task t left join deadline d"
            + " on d.subject_id = t.subject_id and d.kind = t.due_kind and d.part_id = t.part_id"
            + " where (t.not_for is null or t.not_for <> ?)";
    private static final String AFTER = " and (t.priority > ? or (t.priority = ? and (" + DUE + " > ? or (" + DUE
            + " = ? and t.id > ?)))) order by t.priority, " + DUE + ", t.id limit ?";
    private final Database database;
    private final Map<String, TaskKind> kinds = new HashMap<>();
    private final List<TaskGuard> guards;

    TaskList(Database database, @All List<TaskCatalog> catalogs, @All List<TaskGuard> guards) {
        this.database = database;
        this.guards = guards;
        catalogs.forEach(catalog -> catalog.kinds().forEach(this::know));
    }

    private void know(TaskKind kind) {
        if (kinds.put(kind.name(), kind) != null) {
            throw new IllegalStateException("two kinds of tasks are called " + kind.name());
        }
    }

    /** What waits for a caller after a place in the list. */
    List<OpenTask> open(Call call, OpenTask.Key after, int limit) {
        return read(call, AFTER, select -> {
            select.number(after.priority());
            select.number(after.priority());
            select.time(after.dueAt());
            select.time(after.dueAt());
            select.id(after.id());
            select.number(limit);
        });
    }

    /** Of some tasks those that still wait for the caller. */
    Set<UUID> stillOpen(Call call, Collection<UUID> some) {
        Set<UUID> open = new TreeSet<>();
        if (!some.isEmpty()) {
            String these = " and t.id in (" + marks(some.size()) + ")";
            read(call, these, select -> {
                        for (UUID id : some) {
                            select.id(id);
                        }
                    })
                    .forEach(task -> open.add(task.id()));
        }
        return open;
    }

    private List<OpenTask> read(Call call, String further, Values values) {
        guards.forEach(guard -> guard.mayRead(call));
        Caller caller = call.caller();
        List<OpenTask> tasks = new ArrayList<>();
        List<String> places = places(caller.scope());
        if (places.isEmpty() || caller.roles().isEmpty()) {
            return tasks;
        }
        String mine = " and exists (select 1 from task_addressee a where a.task_id = t.id and a.role in ("
                + marks(caller.roles().size()) + ") and (" + String.join(" or ", places) + "))";
        try (Connection connection = database.anywhere();
                PreparedStatement statement = connection.prepareStatement(SELECT + mine + further)) {
            Select select = new Select(statement);
            select.text(caller.subject());
            for (String role : caller.roles()) {
                select.text(role);
            }
            select.places(caller.scope());
            values.into(select);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tasks.add(task(row, call.now()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("tasks cannot be read", failure);
        }
        return tasks;
    }

    private static List<String> places(Scope scope) {
        List<String> places = new ArrayList<>();
        if (scope.region() != null) {
            places.add("a.region_code like ?");
        }
        if (scope.institution() != null) {
            places.add("a.institution_id = ?");
        }
        if (scope.person() != null) {
            places.add("a.person_id = ?");
        }
        return places;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** The values of the further conditions. */
    private interface Values {
        void into(Select select) throws SQLException;
    }

    /** A statement whose values are given in their order. */
    private static final class Select {
        private final PreparedStatement statement;
        private int given;

        Select(PreparedStatement statement) {
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(++given, value);
        }

        void number(int value) throws SQLException {
            statement.setInt(++given, value);
        }

        void time(Instant value) throws SQLException {
            statement.setTimestamp(++given, Timestamp.from(value));
        }

        void id(UUID value) throws SQLException {
            statement.setBytes(++given, Binary.of(value));
        }

        void places(Scope scope) throws SQLException {
            if (scope.region() != null) {
                text(scope.region() + "%");
            }
            if (scope.institution() != null) {
                id(scope.institution());
            }
            if (scope.person() != null) {
                id(scope.person());
            }
        }
    }

    private OpenTask task(ResultSet row, Instant now) throws SQLException {
        TaskKind kind = kinds.get(row.getString("kind"));
        if (kind == null) {
            throw new IllegalStateException("no catalog names the task " + row.getString("kind"));
        }
        UUID subject = Binary.id(row.getBytes("subject_id"));
        UUID part = Binary.id(row.getBytes("part_id"));
        Timestamp due = row.getTimestamp("due_at");
        Timestamp original = row.getTimestamp("original_due_at");
        return new OpenTask(
                Binary.id(row.getBytes("id")),
                kind.name(),
                new OpenTask.Words(kind.zh(), kind.en()),
                kind.path().replace("{id}", subject.toString()).replace("{part}", part.toString()),
                Priority.ofRank(row.getInt("priority")),
                row.getString("subject_kind"),
                subject,
                part,
                row.getString("region_code"),
                row.getTimestamp("raised_at").toInstant(),
                due == null ? null : due.toInstant(),
                row.getBoolean("provisional"),
                due != null && !now.isBefore(due.toInstant()),
                original == null ? null : original.toInstant(),
                original == null ? null : ExtensionReason.OUTAGE);
    }
}
