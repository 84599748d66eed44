package org.yiyang.kit.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
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
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyScope;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.live.LiveList;

/**
 * What waits for a caller, read with the deadlines, the most urgent first. A stream reads it on a thread that serves no
 * request, and a guard may use what lives as long as a request, as the entity manager: each reading has a context of its
 * own where there is none.
 */
@ApplicationScoped
@ActivateRequestContext
class TaskList implements LiveList {
    // A moment and a text would be compared as texts, and 08:00:00 comes before 08:00:00.000000 then.
    private static final String DUE = "coalesce(d.due_at, timestamp '9999-12-31 00:00:00.000000')";
    private static final String SELECT = "select t.id, t.kind, t.priority, t.subject_kind, t.subject_id, t.part_id,"
            + " t.region_code, t.raised_at, d.due_at, d.provisional, d.original_due_at from task t left join deadline d"
            + " on d.subject_id = t.subject_id and d.kind = t.due_kind and d.part_id = t.part_id"
            + " where (t.not_for is null or t.not_for <> ?)";
    private static final String HAS_ROLE = "find_in_set(?, coalesce(a.roles, a.role))";
    private static final String AFTER = " and (t.priority > ? or (t.priority = ? and (" + DUE + " > ? or (" + DUE
            + " = ? and t.id > ?)))) order by t.priority, " + DUE + ", t.id limit ?";
    private final Database database;
    private final Map<String, TaskKind> kinds = new HashMap<>();
    private final Map<String, TaskCatalog> catalogs = new HashMap<>();
    private final List<TaskGuard> guards;
    private final FamilyScope families;

    TaskList(Database database, @All List<TaskCatalog> catalogs, @All List<TaskGuard> guards, FamilyScope families) {
        this.database = database;
        this.families = families;
        this.guards = guards;
        catalogs.forEach(catalog -> catalog.kinds().forEach(kind -> know(kind, catalog)));
    }

    private void know(TaskKind kind, TaskCatalog catalog) {
        if (kinds.put(kind.name(), kind) != null) {
            throw new IllegalStateException("two kinds of tasks are called " + kind.name());
        }
        catalogs.put(kind.name(), catalog);
    }

    /** What waits for a caller after a place in the list. */
    List<OpenTask> open(Call call, OpenTask.Key after, int limit) {
        return named(
                read(call, AFTER, after.priority(), after.priority(), after.dueAt(), after.dueAt(), after.id(), limit));
    }

    /** The same with the institutions concerned, asked of each feature once. */
    private List<OpenTask> named(List<OpenTask> tasks) {
        Map<TaskCatalog, Set<UUID>> subjects = new HashMap<>();
        tasks.forEach(task -> subjects.computeIfAbsent(catalogs.get(task.kind()), any -> new TreeSet<>())
                .add(task.subjectId()));
        Map<UUID, List<InstitutionContact>> concerned = new HashMap<>();
        subjects.forEach((catalog, ids) -> concerned.putAll(catalog.concerned(ids)));
        return tasks.stream()
                .map(task -> task.with(concerned.get(task.subjectId())))
                .toList();
    }

    @Override
    public List<Row> first(Call call, int limit) {
        return open(call, OpenTask.Key.START, limit).stream()
                .map(task -> new Row(task.id(), task))
                .toList();
    }

    /** Of some tasks those that still wait for the caller. */
    @Override
    public Set<UUID> stillThere(Call call, Collection<UUID> some) {
        Set<UUID> open = new TreeSet<>();
        if (!some.isEmpty()) {
            read(call, " and t.id in " + Binary.marks(some), Binary.padded(some).toArray())
                    .forEach(task -> open.add(task.id()));
        }
        return open;
    }

    private List<OpenTask> read(Call call, String further, Object... values) {
        Caller seeing = families.seeing(call.caller());
        guards.forEach(guard -> guard.mayRead(new Call(seeing, null, call.now())));
        // Tasks are there to be done: whoever may only see the elder has none of them.
        Caller caller = families.acting(seeing);
        List<Place> places = places(caller.scope());
        if (places.isEmpty() || caller.roles().isEmpty()) {
            return List.of();
        }
        String roles = String.join(" or ", Collections.nCopies(caller.roles().size(), HAS_ROLE));
        String mine = " and exists (select 1 from task_addressee a where a.task_id = t.id and (" + roles + ") and ("
                + places.stream().map(Place::condition).collect(Collectors.joining(" or ")) + "))";
        List<Object> all = new ArrayList<>(List.of(caller.subject()));
        all.addAll(caller.roles());
        places.forEach(place -> all.addAll(place.values()));
        all.addAll(List.of(values));
        return database.anywhere(sql -> sql.select(SELECT + mine + further, all.toArray())
                .map(row -> task(row, call.now()))
                .list());
    }

    /** The condition of a place at which something may wait for the caller, with its values. */
    private record Place(String condition, List<?> values) {}

    private static List<Place> places(Scope scope) {
        List<Place> places = new ArrayList<>();
        scope.regions().forEach(region -> places.add(new Place("a.region_code like ?", List.of(region + "%"))));
        if (scope.institution() != null) {
            places.add(new Place("a.institution_id = ?", List.of(scope.institution())));
        }
        if (!scope.persons().isEmpty()) {
            List<UUID> persons = scope.persons().stream().sorted().toList();
            places.add(new Place("a.person_id in " + Binary.marks(persons), Binary.padded(persons)));
        }
        return places;
    }

    private OpenTask task(RowView row, Instant now) {
        String named = row.getColumn("kind", String.class);
        TaskKind kind = kinds.get(named);
        if (kind == null) {
            throw new IllegalStateException("no catalog names the task " + named);
        }
        UUID subject = row.getColumn("subject_id", UUID.class);
        UUID part = row.getColumn("part_id", UUID.class);
        Instant due = row.getColumn("due_at", Instant.class);
        Instant original = row.getColumn("original_due_at", Instant.class);
        return new OpenTask(
                row.getColumn("id", UUID.class),
                kind.name(),
                new OpenTask.Words(kind.zh(), kind.en()),
                kind.path().replace("{id}", subject.toString()).replace("{part}", part.toString()),
                Priority.ofRank(row.getColumn("priority", Integer.class)),
                row.getColumn("subject_kind", String.class),
                subject,
                part,
                row.getColumn("region_code", String.class),
                null,
                row.getColumn("raised_at", Instant.class),
                due,
                Boolean.TRUE.equals(row.getColumn("provisional", Boolean.class)),
                due != null && !now.isBefore(due),
                original,
                original == null ? null : ExtensionReason.OUTAGE);
    }
}
