package org.yiyang.kit.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Binary;

/**
 * Something that waits for somebody, as a feature raises it; of one subject, kind and part there is at most one.
 *
 * @param part which part of the subject, where several of them wait at once; null for the subject itself
 * @param dueKind the kind of the deadline (of the same subject and part) that says by when
 * @param notFor an account for which it does not wait though it is addressed so, because another must do it; or null
 * @param addressees any of whom may do it
 */
public record Task(
        TaskKind kind, UUID part, Priority priority, String dueKind, String notFor, Set<Addressee> addressees) {
    public Task {
        addressees = Set.copyOf(addressees);
    }

    /** A task whose deadline, if there is one, has the name of its kind. */
    public static Task of(TaskKind kind, Addressee... addressees) {
        return new Task(kind, null, Priority.NORMAL, kind.name(), null, Set.copyOf(List.of(addressees)));
    }

    /** The same for one part of the subject. */
    public Task part(UUID one) {
        return new Task(kind, one, priority, dueKind, notFor, addressees);
    }

    public Task priority(Priority next) {
        return new Task(kind, part, next, dueKind, notFor, addressees);
    }

    /** The same, due by a deadline of another name. */
    public Task dueBy(String deadlineKind) {
        return new Task(kind, part, priority, deadlineKind, notFor, addressees);
    }

    public Task notFor(String account) {
        return new Task(kind, part, priority, dueKind, account, addressees);
    }

    /** An open task as its rows hold it. */
    record Held(
            UUID id,
            String kind,
            UUID part,
            Priority priority,
            String dueKind,
            String notFor,
            Set<Addressee> addressees) {
        private static final String OPEN = "select t.id, t.kind, t.part_id, t.priority, t.due_kind, t.not_for,"
                + " coalesce(a.roles, a.role) as roles, a.region_code, a.institution_id, a.person_id, t.subject_id"
                + " from task t join task_addressee a on a.task_id = t.id where t.subject_id in ";

        boolean isFor(Task task, UUID subject) {
            return kind.equals(task.kind().name())
                    && part.equals(partOf(task, subject))
                    && addressees.equals(task.addressees());
        }

        boolean says(Task task) {
            return priority == task.priority()
                    && Objects.equals(dueKind, task.dueKind())
                    && Objects.equals(notFor, task.notFor());
        }

        static UUID partOf(Task task, UUID subject) {
            return task.part() == null ? subject : task.part();
        }

        static List<Held> open(Handle sql, UUID subject) {
            return open(sql, List.of(subject)).getOrDefault(subject, List.of());
        }

        /** The same for several subjects, read at once; those with which nothing waits are missing. */
        static Map<UUID, List<Held>> open(Handle sql, Collection<UUID> subjects) {
            Map<UUID, Map<UUID, Held>> held = new HashMap<>();
            sql.select(OPEN + Binary.marks(subjects), Binary.padded(subjects).toArray())
                    .map(row -> held.computeIfAbsent(
                                    row.getColumn("subject_id", UUID.class), subject -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getColumn("id", UUID.class), id -> held(row, id))
                            .addressees()
                            .addAll(addressees(row)))
                    .list();
            Map<UUID, List<Held>> all = new HashMap<>();
            held.forEach((subject, tasks) -> all.put(subject, new ArrayList<>(tasks.values())));
            return all;
        }

        private static Held held(RowView row, UUID id) {
            return new Held(
                    id,
                    row.getColumn("kind", String.class),
                    row.getColumn("part_id", UUID.class),
                    Priority.ofRank(row.getColumn("priority", Integer.class)),
                    row.getColumn("due_kind", String.class),
                    row.getColumn("not_for", String.class),
                    new HashSet<>());
        }

        private static List<Addressee> addressees(RowView row) {
            List<Addressee> addressees = new ArrayList<>();
            for (String role : row.getColumn("roles", String.class).split(",")) {
                addressees.add(new Addressee(
                        role,
                        row.getColumn("region_code", String.class),
                        row.getColumn("institution_id", UUID.class),
                        row.getColumn("person_id", UUID.class)));
            }
            return addressees;
        }
    }
}
