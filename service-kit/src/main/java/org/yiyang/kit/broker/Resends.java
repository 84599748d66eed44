package org.yiyang.kit.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;

/** The table of resends, and the events that are the last of their aggregate. */
@ApplicationScoped
public class Resends {
    /** The last event of each aggregate of a topic; one that was skipped, or is still to be sent, is not. */
    private static final String LAST = " from outbox last where superseded_at is null and topic = ? and id > ?"
            + " and id <= ? and sent_at is not null";

    private static final String IN_RANGE = " and exists (select 1 from outbox ranged where ranged.aggregate_id ="
            + " last.aggregate_id and ranged.position > ? and ranged.position <= ?)";
    private static final String INSERT = "insert into event_resend (id, topic, cause, after_position, to_position,"
            + " status, cursor_id, until_id, total, done, refused, asked_by, reason, created_at)"
            + " values (?, ?, ?, ?, ?, 'RUNNING', 0, ?, ?, 0, 0, ?, ?, ?)";
    private final Database database;

    Resends(Database database) {
        this.database = database;
    }

    /** Begins one in the running transaction; the relay takes it up. */
    public Resend begin(Resend.Order order, Instant at) {
        return database.inUnit(sql -> find(sql, begin(sql, order, at)).orElseThrow());
    }

    static UUID begin(Handle sql, Resend.Order order, Instant at) {
        long until = sql.select("select coalesce(max(id), 0) from outbox")
                .mapTo(Long.class)
                .one();
        long total = sql.select(
                        "select count(*)" + where(order.range()), values(order.topic(), order.range(), 0, until))
                .mapTo(Long.class)
                .one();
        UUID id = Ids.next();
        Resend.Range range = order.range();
        sql.execute(
                INSERT,
                id,
                order.topic(),
                order.cause(),
                range == null ? null : range.afterPosition(),
                range == null ? null : range.toPosition(),
                until,
                total,
                order.askedBy(),
                order.reason(),
                at);
        return id;
    }

    private static String where(Resend.Range range) {
        return range == null ? LAST : LAST + IN_RANGE;
    }

    private static Object[] values(String topic, Resend.Range range, long after, long until, Object... more) {
        Stream<Object> values = range == null
                ? Stream.of(topic, after, until)
                : Stream.of(topic, after, until, range.afterPosition(), range.toPosition());
        return Stream.concat(values, Stream.of(more)).toArray();
    }

    /** The oldest of a topic that is not at its end. */
    public Optional<Resend> running(String topic) {
        String oldest = "select * from event_resend where status = 'RUNNING' and topic = ? order by id limit 1";
        return database.anywhere(
                sql -> sql.select(oldest, topic).map(Resends::resend).findOne());
    }

    /** What is to be sent next, in the order of the outbox. */
    List<OutboxEvent> next(Resend resend, int limit) {
        String next = "select " + OutboxEvent.COLUMNS + where(resend.range()) + " order by id limit ?";
        Object[] values = values(resend.topic(), resend.range(), resend.cursorId(), resend.untilId(), limit);
        return database.alone(
                sql -> sql.select(next, values).map(OutboxEvent::of).list());
    }

    /** Records its progress; a resend that was cancelled meanwhile stays so. */
    void advance(Resend resend, long cursor, int sent, int refused) {
        String update = "update event_resend set cursor_id = ?, done = done + ?, refused = refused + ?"
                + " where id = ? and status = 'RUNNING'";
        database.alone(sql -> sql.execute(update, cursor, sent, refused, resend.id()));
    }

    /** Ends one; false if it was at its end already. */
    boolean end(UUID id, ResendStatus how, Instant at) {
        String update = "update event_resend set status = ?, finished_at = ? where id = ? and status = 'RUNNING'";
        return database.anywhere(sql -> sql.execute(update, how, at, id)) == 1;
    }

    /** Cancels one in the running transaction; false if it was at its end already. */
    public boolean cancel(UUID id, Instant at) {
        return end(id, ResendStatus.CANCELLED, at);
    }

    public Optional<Resend> find(UUID id) {
        return database.anywhere(sql -> find(sql, id));
    }

    private static Optional<Resend> find(Handle sql, UUID id) {
        return sql.select("select * from event_resend where id = ?", id)
                .map(Resends::resend)
                .findOne();
    }

    /** Oldest first. */
    public List<Resend> list(UUID after, int limit) {
        String page = "select * from event_resend where id > ? order by id limit ?";
        return database.anywhere(sql ->
                sql.select(page, Ids.orFirst(after), limit).map(Resends::resend).list());
    }

    /** How many events are still to be sent again. */
    long waiting() {
        String sum = "select coalesce(sum(greatest(total - done - refused, 0)), 0) from event_resend"
                + " where status = 'RUNNING'";
        return database.anywhere(sql -> sql.select(sum).mapTo(Long.class).one());
    }

    private static Resend resend(RowView row) {
        Long after = row.getColumn("after_position", Long.class);
        Resend.Range range = after == null ? null : new Resend.Range(after, row.getColumn("to_position", Long.class));
        return new Resend(
                row.getColumn("id", UUID.class),
                row.getColumn("topic", String.class),
                row.getColumn("cause", ResendCause.class),
                range,
                row.getColumn("status", ResendStatus.class),
                row.getColumn("cursor_id", Long.class),
                row.getColumn("until_id", Long.class),
                row.getColumn("total", Long.class),
                row.getColumn("done", Long.class),
                row.getColumn("refused", Long.class),
                row.getColumn("asked_by", String.class),
                row.getColumn("reason", String.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("finished_at", Instant.class));
    }
}
