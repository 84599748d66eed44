package org.yiyang.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Binary;
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
    // Two counts of one row may come in either order.
    private static final String COUNT = INSERT + " on duplicate key update times = greatest(times, values(times)),"
            + " last_at = greatest(coalesce(last_at, values(last_at)), values(last_at))";
    private static final String SELECT = "select id, at, actor, client, roles, region, institution, action,"
            + " subject_kind, subject_id, outcome, reason, times, last_at from audit_entry";
    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /** What became of an act. */
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
    public record Act(String action, String subjectKind, UUID subjectId, Outcome outcome, String reason) {}

    public void changed(Call call, Aggregate aggregate, List<Move> moves) {
        String verbs = moves.stream().map(Move::verb).distinct().collect(Collectors.joining(","));
        String reason = moves.stream()
                .map(Move::reason)
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
        write(call, new Act(verbs, aggregate.kind(), aggregate.id(), Outcome.DONE, reason));
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
        insert(INSERT, Ids.next(), call, act, Times.ONCE);
    }

    /** Records how often an act was repeated since the call, in the one row that has this id; may be done again. */
    public void count(UUID id, Call first, Act act, Times times) {
        insert(COUNT, id, first, act, times);
    }

    private void insert(String sql, UUID id, Call call, Act act, Times times) {
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, Binary.of(id));
            insert.setTimestamp(2, Timestamp.from(call.now()));
            insert.setString(3, call.caller().subject());
            insert.setString(4, call.caller().client());
            insert.setString(5, call.caller().rolesText());
            insert.setString(6, call.caller().region());
            insert.setBytes(7, Binary.of(call.caller().institution()));
            insert.setString(8, act.action());
            insert.setString(9, act.subjectKind());
            insert.setBytes(10, Binary.of(act.subjectId()));
            insert.setString(11, act.outcome().name());
            insert.setString(12, act.reason());
            insert.setInt(13, times.times());
            insert.setTimestamp(14, times.last() == null ? null : Timestamp.from(times.last()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit cannot be written", failure);
        }
    }

    /**
     * One recorded act; the actor is an opaque account name.
     *
     * @param times how often it happened: refusals that repeat within a minute are one entry
     * @param lastAt when it happened last; null where it happened once
     */
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
        String narrowed = subject == null ? "" : " and subject_id = ?";
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement(SELECT + " where id > ?" + narrowed + " order by id limit ?")) {
            int next = 1;
            select.setBytes(next++, after == null ? new byte[0] : Binary.of(after));
            if (subject != null) {
                select.setBytes(next++, Binary.of(subject));
            }
            select.setInt(next, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit cannot be read", failure);
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_at");
        return new Entry(
                Binary.id(row.getBytes("id")),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("client"),
                row.getString("roles"),
                row.getString("region"),
                Binary.id(row.getBytes("institution")),
                row.getString("action"),
                row.getString("subject_kind"),
                Binary.id(row.getBytes("subject_id")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                row.getInt("times"),
                last == null ? null : last.toInstant());
    }
}
