package org.yiyang.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The append-only record of who changed, revealed or was refused what; written in the transaction of the act. */
@ApplicationScoped
public class Audit {
    private static final String INSERT = "insert into audit_entry (id, at, actor, client, roles, region, institution,"
            + " action, subject_kind, subject_id, outcome, reason, times, last_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    // Rows are only ever added, for the account that runs may do nothing else: what is written again is there already.
    private static final String INSERT_ONCE = INSERT.replace("insert into", "insert ignore into");
    private static final String REPEAT =
            "insert ignore into audit_repetition (entry_id, times, last_at) values (?, ?, ?)";
    private static final String REPEATED = "from audit_repetition r where r.entry_id = e.id)";
    private static final String SELECT = "select id, at, actor, client, roles, region, institution, action,"
            + " subject_kind, subject_id, outcome, reason,"
            + " greatest(e.times, coalesce((select max(r.times) " + REPEATED + ", 1)) as times,"
            + " coalesce((select max(r.last_at) " + REPEATED + ", e.last_at) as last_at from audit_entry e";
    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /** What became of an act. */
    @Schema(name = "AuditOutcome")
    public enum Outcome implements Labelled {
        DONE("已办", "Done"),
        REFUSED("被拒", "Refused"),
        READ("查阅", "Read");

        private final Label label;

        Outcome(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * What was done to what.
     *
     * @param action the verb, as in the address
     * @param subjectId null where the act has no single subject
     * @param reason what the actor gave as the reason, or the code of the refusal; may be null
     */
    public record Act(String action, String subjectKind, UUID subjectId, Outcome outcome, String reason) {
        /** That something was looked at; who it is was masked. */
        public static Act read(String action, String subjectKind, UUID subjectId) {
            return new Act(action, subjectKind, subjectId, Outcome.READ, null);
        }
    }

    /** Records what became of several aggregates, as one batch. */
    public void changed(Call call, Map<Aggregate, List<Move>> all) {
        write(
                call,
                all.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> changed(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Act changed(Aggregate aggregate, List<Move> moves) {
        String verbs = moves.stream().map(Move::verb).distinct().collect(Collectors.joining(","));
        String reason = moves.stream()
                .map(Move::reason)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        return new Act(verbs, aggregate.kind(), aggregate.id(), Outcome.DONE, reason);
    }

    /**
     * How often an act was repeated.
     *
     * @param last when it happened last
     */
    public record Times(int times, Instant last) {
        private static final Times ONCE = new Times(1, null);
    }

    /** Records an act in the running transaction. */
    public void write(Call call, Act act) {
        write(call, List.of(act));
    }

    /** Records several acts of one call in the running transaction, such as everything that one list showed. */
    public void write(Call call, List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        database.inUnit(sql -> {
            List<Object[]> rows = acts.stream()
                    .map(act -> values(Ids.next(), call, act, Times.ONCE))
                    .toList();
            BatchedRows.insert(sql, INSERT, rows);
            return null;
        });
    }

    /** Records how often an act was repeated since the call, for the one entry that has this id; may be repeated. */
    public void count(UUID id, Call first, Act act, Times times) {
        database.inUnit(sql -> {
            sql.execute(INSERT_ONCE, values(id, first, act, times));
            return times.times() > 1 ? sql.execute(REPEAT, id, times.times(), times.last()) : 0;
        });
    }

    private static Object[] values(UUID id, Call call, Act act, Times times) {
        return new Object[] {
            id,
            call.now(),
            call.caller().subject(),
            call.caller().client(),
            call.caller().rolesText(),
            call.caller().region(),
            call.caller().institution(),
            act.action(),
            act.subjectKind(),
            act.subjectId(),
            act.outcome(),
            act.reason(),
            times.times(),
            times.last()
        };
    }

    /**
     * One recorded act; the actor is an opaque account name.
     *
     * @param times how often it happened: refusals that repeat within a minute are one entry
     * @param lastAt when it happened last; null where it happened once
     */
    @Schema(name = "AuditEntry")
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            String client,
            String roles,
            String region,
            UUID institution,
            String action,
            String subjectKind,
            UUID subjectId,
            Outcome outcome,
            String reason,
            int times,
            Instant lastAt) {}

    /** Recorded acts in the order of their ids, which is that of their time; {@code subject} null for all. */
    List<Entry> list(UUID subject, UUID after, int limit) {
        String page = " where id > ?" + (subject == null ? "" : " and subject_id = ?") + " order by id limit ?";
        Object[] values = subject == null
                ? new Object[] {Ids.orFirst(after), limit}
                : new Object[] {Ids.orFirst(after), subject, limit};
        return database.anywhere(
                sql -> sql.select(SELECT + page, values).map(Audit::entry).list());
    }

    /**
     * Who looked at one of some subjects of a kind, in the order of
     * their ids, as it is reported to the person concerned.
     */
    public List<Entry> readings(String subjectKind, Collection<UUID> subjects, UUID after, int limit) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(Ids.orFirst(after), Outcome.READ, subjectKind));
        values.addAll(Binary.padded(subjects));
        values.add(limit);
        String page = " where id > ? and outcome = ? and subject_kind = ? and subject_id in " + Binary.marks(subjects)
                + " order by id limit ?";
        return database.anywhere(sql ->
                sql.select(SELECT + page, values.toArray()).map(Audit::entry).list());
    }

    /**
     * Records of one register.
     *
     * @param ids selects their ids, as {@code select id from referral where elder_id}, of those that belong to the owners; null
     *     where they are the owners themselves
     */
    public record Subjects(String kind, String ids, Collection<UUID> owners) {
        /** What is selected of one register: each part is read by the index of the subject. */
        private String page(List<Object> values, UUID after, int limit) {
            values.addAll(List.of(kind, Outcome.READ, Ids.orFirst(after)));
            values.addAll(Binary.padded(owners));
            values.add(limit);
            String marks = " in " + Binary.marks(owners);
            return "(" + SELECT + " where subject_kind = ? and outcome = ? and e.id > ? and subject_id"
                    + (ids == null ? marks : " in (" + ids + marks + ")") + " order by id limit ?)";
        }
    }

    /** Who looked at a record of one of some registers, in the order of their ids, in one statement. */
    public List<Entry> readings(List<Subjects> registers, UUID after, int limit) {
        List<Object> values = new ArrayList<>();
        String pages = registers.stream()
                .map(one -> one.page(values, after, limit))
                .collect(Collectors.joining(" union all "));
        values.add(limit);
        return database.anywhere(sql -> sql.select(pages + " order by id limit ?", values.toArray())
                .map(Audit::entry)
                .list());
    }

    private static Entry entry(RowView row) {
        return new Entry(
                row.getColumn("id", UUID.class),
                row.getColumn("at", Instant.class),
                row.getColumn("actor", String.class),
                row.getColumn("client", String.class),
                row.getColumn("roles", String.class),
                row.getColumn("region", String.class),
                row.getColumn("institution", UUID.class),
                row.getColumn("action", String.class),
                row.getColumn("subject_kind", String.class),
                row.getColumn("subject_id", UUID.class),
                row.getColumn("outcome", Outcome.class),
                row.getColumn("reason", String.class),
                row.getColumn("times", Integer.class),
                row.getColumn("last_at", Instant.class));
    }
}
