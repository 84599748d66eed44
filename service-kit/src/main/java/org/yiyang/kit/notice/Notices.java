package org.yiyang.kit.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.http.Language;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/**
 * The notices to people: each kind of task that waits for persons or institutions is a template by its name, and the
 * catalogs of the features add those of events.
 */
@ApplicationScoped
public class Notices {
    // The table of deliveries says which of them were sent already; a transaction that began earlier may end later.
    private static final String RAISED = "select t.id, t.kind, t.subject_id from task t where t.raised_at > ?"
            + " and t.kind in (%s) and (%s) and exists (select 1 from task_addressee a where a.task_id = t.id"
            + " and (a.institution_id is not null or a.person_id is not null)) and not exists (select 1"
            + " from webhook_delivery d where d.subscription_id = ? and d.message_id = t.id) order by t.raised_at limit ?";
    private static final String TASK =
            "select t.kind, t.subject_kind, t.subject_id, t.part_id, t.region_code, t.raised_at,"
                    + " d.due_at, coalesce(a.roles, a.role) as roles, a.institution_id, a.person_id from task t"
                    + " join task_addressee a on a.task_id = t.id left join deadline d on d.subject_id = t.subject_id"
                    + " and d.kind = t.due_kind and d.part_id = t.part_id where t.id = ?";
    private final Database database;
    private final Map<String, TaskKind> tasks = new HashMap<>();
    private final Map<String, NoticeTemplate> events = new HashMap<>();

    Notices(Database database, @All List<TaskCatalog> tasks, @All List<NoticeCatalog> events) {
        this.database = database;
        tasks.forEach(catalog -> catalog.kinds().forEach(kind -> this.tasks.put(kind.name(), kind)));
        events.forEach(catalog -> catalog.templates().forEach(this::add));
    }

    private void add(NoticeTemplate template) {
        if (tasks.containsKey(template.code()) || events.put(template.code(), template) != null) {
            throw new IllegalStateException("two notices are called " + template.code());
        }
    }

    /** The content of one message; whoever may know more reads the record. */
    public record Notice(
            String template,
            String language,
            String text,
            List<Addressed> addressees,
            String subjectKind,
            UUID subjectId,
            String path,
            Instant at,
            Instant dueAt) {}

    /**
     * One addressee of a notice.
     *
     * @param roles in which it waits for somebody there; empty where it is for all
     */
    public record Addressed(AddresseeKind kind, UUID id, Set<String> roles) {}

    /** A task of which somebody is to be notified. */
    public record Raised(UUID task, String template, UUID subject) {}

    public boolean knows(String template) {
        return tasks.containsKey(template) || events.containsKey(template);
    }

    /** The code of the template of an event; empty if it has none of these. */
    public Optional<String> templateOf(Collection<String> templates, String topic, JsonNode data) {
        return templates.stream()
                .filter(events::containsKey)
                .sorted()
                .filter(code -> events.get(code).topic().equals(topic)
                        && has(data, events.get(code).facts()))
                .findFirst();
    }

    private static boolean has(JsonNode data, Set<String> facts) {
        for (JsonNode fact : data.path("happened")) {
            if (facts.contains(fact.asText())) {
                return true;
            }
        }
        return false;
    }

    /** The notice of an event, made of its whole state; empty where it names nobody whom it is for. */
    public Optional<Notice> ofEvent(String template, UUID subject, Instant at, JsonNode state, Language language) {
        NoticeTemplate known = events.get(template);
        if (known == null) {
            return Optional.empty();
        }
        List<Addressed> addressees = new ArrayList<>();
        known.addressees().forEach((field, kind) -> {
            String id = state.path(field).asText("");
            if (!id.isEmpty()) {
                addressees.add(new Addressed(kind, UUID.fromString(id), Set.of()));
            }
        });
        String kind = known.topic().substring("yiyang.".length());
        return addressees.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        template,
                        tag(language),
                        text(known.text(), language),
                        addressees,
                        kind,
                        subject,
                        null,
                        at,
                        null));
    }

    /** Tasks that were raised after a moment and of which a subscription was not notified, at most so many. */
    public List<Raised> raised(
            UUID subscription, Collection<String> templates, List<String> regions, Instant after, int most) {
        List<String> kinds = templates.stream().filter(tasks::containsKey).toList();
        if (kinds.isEmpty() || regions.isEmpty()) {
            return List.of();
        }
        String statement = RAISED.formatted(
                String.join(", ", Collections.nCopies(kinds.size(), "?")),
                String.join(" or ", Collections.nCopies(regions.size(), "t.region_code like ?")));
        List<Object> values = new ArrayList<>(List.of(after));
        values.addAll(kinds);
        regions.forEach(region -> values.add(region + "%"));
        values.addAll(List.of(subscription, most));
        return database.alone(sql -> sql.select(statement, values.toArray())
                .map(row -> new Raised(
                        row.getColumn("id", UUID.class),
                        row.getColumn("kind", String.class),
                        row.getColumn("subject_id", UUID.class)))
                .list());
    }

    /** The notice of a task that still waits in one of these regions; empty once it is done. */
    public Optional<Notice> ofTask(UUID task, List<String> regions, Language language) {
        List<Row> rows =
                database.alone(sql -> sql.select(TASK, task).map(Row::of).list());
        if (rows.isEmpty() || regions.stream().noneMatch(region -> rows.get(0).isOf(region))) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        TaskKind kind = tasks.get(first.kind());
        List<Addressed> addressees = rows.stream().flatMap(Row::addressed).toList();
        if (kind == null || addressees.isEmpty()) {
            return Optional.empty();
        }
        String path = kind.path()
                .replace("{id}", first.subject().toString())
                .replace("{part}", first.part().toString());
        return Optional.of(new Notice(
                kind.name(),
                tag(language),
                text(kind.label(), language),
                addressees,
                first.subjectKind(),
                first.subject(),
                path,
                first.raisedAt(),
                first.dueAt()));
    }

    private static String text(Label label, Language language) {
        return language == Language.ZH ? label.zh() : label.en();
    }

    private static String tag(Language language) {
        return language == Language.ZH ? "zh" : "en";
    }

    /** A task with one of its addressees. */
    private record Row(
            String kind,
            String subjectKind,
            UUID subject,
            UUID part,
            String region,
            Instant raisedAt,
            Instant dueAt,
            String roles,
            UUID institution,
            UUID person) {
        static Row of(RowView row) {
            return new Row(
                    row.getColumn("kind", String.class),
                    row.getColumn("subject_kind", String.class),
                    row.getColumn("subject_id", UUID.class),
                    row.getColumn("part_id", UUID.class),
                    row.getColumn("region_code", String.class),
                    row.getColumn("raised_at", Instant.class),
                    row.getColumn("due_at", Instant.class),
                    row.getColumn("roles", String.class),
                    row.getColumn("institution_id", UUID.class),
                    row.getColumn("person_id", UUID.class));
        }

        boolean isOf(String prefix) {
            return region != null && region.startsWith(prefix);
        }

        /** Officials are not notified: they have their own list of tasks. */
        Stream<Addressed> addressed() {
            Set<String> these = new TreeSet<>(Arrays.asList(roles.split(",")));
            if (person != null) {
                return Stream.of(new Addressed(AddresseeKind.PERSON, person, these));
            }
            return institution == null
                    ? Stream.of()
                    : Stream.of(new Addressed(AddresseeKind.INSTITUTION, institution, these));
        }
    }
}
