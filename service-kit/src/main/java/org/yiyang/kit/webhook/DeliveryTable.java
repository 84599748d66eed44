package org.yiyang.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.receiver.ReceiverClient.Answered;
import org.yiyang.kit.receiver.ReceiverFault;
import org.yiyang.kit.webhook.WebhookJson.Delivery;
import org.yiyang.kit.webhook.WebhookJson.DeliveryStatus;

/** The messages of all subscriptions, one row for each; what is in an event stays in the outbox. */
@ApplicationScoped
class DeliveryTable {
    static final String TABLE = "webhook_delivery";
    private static final String INSERT =
            "insert ignore into webhook_delivery (id, subscription_id, position, message_id,"
                    + " subject_id, type, status, attempts, next_at, created_at) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)";
    // Of each aggregate only the first waiting message: its later ones follow when that one is accepted, or given up.
    private static final String DUE =
            "select * from webhook_delivery d where d.subscription_id = ? and d.status = 'WAITING'"
                    + " and d.next_at <= ? and (d.type = '" + WebhookAttempts.PING
                    + "' or (? and not exists (select 1 from webhook_delivery e"
                    + " where e.subscription_id = d.subscription_id and e.subject_id = d.subject_id and e.status = 'WAITING'"
                    + " and e.position < d.position))) order by d.next_at, d.position limit ?";
    // A round asks this once for all subscriptions; for a paused one only pings are sent.
    private static final String RECEIVERS =
            "select s.id from webhook_subscription s where s.status <> 'DISABLED' and exists"
                    + " (select 1 from webhook_delivery d where d.subscription_id = s.id and d.status = 'WAITING' and d.next_at <= ?"
                    + " and (s.status = 'ACTIVE' or d.type = '" + WebhookAttempts.PING + "'))";
    private static final String BEGIN =
            "update webhook_delivery set attempts = attempts + 1, attempted_at = ?, next_at = ?"
                    + " where id = ? and status = 'WAITING' and attempts = ?";
    private static final String AGAIN =
            "update webhook_delivery set next_at = ?, answer_status = ?, fault = ? where id = ? and status = 'WAITING'";
    private static final String END =
            "update webhook_delivery set status = ?, answer_status = ?, fault = ?, done_at = ?"
                    + " where id = ? and status = 'WAITING'";
    private static final String REVIVE = "update webhook_delivery set status = 'WAITING', attempts = 0, next_at = ?,"
            + " done_at = null where status = 'DEAD' and ";
    private static final String WAITING = "select count(*) from (select 1 as one from webhook_delivery"
            + " where subscription_id = ? and status = 'WAITING' limit ?) waiting";
    private static final String OLD = "delete from webhook_delivery where status = ? and done_at < ? limit ?";
    private static final String NEVER_SENT = "delete from webhook_delivery where status = 'WAITING' and created_at < ?"
            + " and not exists (select 1 from webhook_subscription s where s.id = webhook_delivery.subscription_id"
            + " and s.status <> 'DISABLED' and s.rights_shown_at > ?) limit ?";
    private final Database database;

    DeliveryTable(Database database) {
        this.database = database;
    }

    /**
     * A message to be entered.
     *
     * @param position null where it is of no event
     */
    record Entered(Long position, UUID message, UUID subject, String type) {}

    /**
     * Enters what a subscription asked for from a stretch of the feed and records the stretch as read, both or neither.
     */
    boolean enter(Subscription one, List<Entered> messages, long next, Instant now) {
        return database.alone(connection -> connection.inTransaction(sql -> {
            if (!WebhookTable.advance(sql, one, next)) {
                return false;
            }
            return enterAll(sql, one, messages, now);
        }));
    }

    /** Enters notices to people that come from no event of the feed; those already entered are skipped. */
    boolean enter(Subscription one, List<Entered> messages, Instant now) {
        return database.alone(sql -> enterAll(sql, one, messages, now));
    }

    private static boolean enterAll(Handle sql, Subscription one, List<Entered> messages, Instant now) {
        BatchedRows.insert(
                sql,
                INSERT,
                messages.stream()
                        .map(message -> new Object[] {
                            Ids.next(),
                            one.id(),
                            message.position(),
                            message.message(),
                            message.subject(),
                            message.type(),
                            now,
                            now
                        })
                        .toList());
        return true;
    }

    /** Enters a message that is no event. */
    Delivery enterPing(UUID subscription, Instant now) {
        UUID id = Ids.next();
        database.inUnit(sql ->
                sql.execute(INSERT, id, subscription, null, Ids.next(), subscription, WebhookAttempts.PING, now, now));
        return find(id).orElseThrow();
    }

    /** Whether so many messages of a subscription wait. */
    boolean areWaiting(UUID subscription, int most) {
        return database.alone(sql -> sql.select(WAITING, subscription, most)
                        .mapTo(Integer.class)
                        .one())
                >= most;
    }

    /** The subscriptions of which a message is due. */
    Set<UUID> receivers(Instant now) {
        return database.alone(
                sql -> Set.copyOf(sql.select(RECEIVERS, now).mapTo(UUID.class).list()));
    }

    /** What may be sent now, in order; for a resting subscription only its pings. */
    List<Delivery> due(Subscription one, Instant now, int most) {
        boolean events = one.status() == WebhookJson.WebhookStatus.ACTIVE;
        return database.alone(sql -> sql.select(DUE, one.id(), now, events, most)
                .map(DeliveryTable::of)
                .list());
    }

    /** Records that it is about to be sent; false if somebody else has tried it since it was read. */
    boolean begin(Delivery one, Instant now, Instant next) {
        return database.alone(sql -> sql.execute(BEGIN, now, next, one.id(), one.attempts())) == 1;
    }

    void again(Delivery one, Answered answered, Instant next) {
        database.alone(sql -> sql.execute(AGAIN, next, answered.status(), answered.fault(), one.id()));
    }

    void end(Delivery one, DeliveryStatus status, Answered answered, Instant now) {
        database.alone(sql -> sql.execute(END, status, answered.status(), answered.fault(), now, one.id()));
    }

    /** Makes a dead letter due for sending once more; false if it is not a dead letter. */
    boolean revive(UUID id, Instant now) {
        return database.inUnit(sql -> sql.execute(REVIVE + "id = ?", now, id)) == 1;
    }

    /** The same of all dead letters of events. */
    int reviveAll(UUID subscription, Instant now) {
        return database.inUnit(sql ->
                sql.execute(REVIVE + "subscription_id = ? and type <> ?", now, subscription, WebhookAttempts.PING));
    }

    /** Forgets what stands after a position, which will be entered again. */
    void forgetAfter(UUID subscription, long position) {
        String delete = "delete from webhook_delivery where subscription_id = ? and position > ?";
        database.inUnit(sql -> sql.execute(delete, subscription, position));
    }

    Optional<Delivery> find(UUID id) {
        return database.anywhere(sql -> sql.select("select * from webhook_delivery where id = ?", id)
                .map(DeliveryTable::of)
                .findOne());
    }

    /**
     * The messages of the subscriptions that somebody may know.
     *
     * @param subscription null for each
     * @param status null for each
     */
    List<Delivery> list(
            WebhookJson.DeliveryStatus status, UUID subscription, ScopedQuery known, UUID after, int limit) {
        Map<String, Object> values = new HashMap<>(known.values());
        StringBuilder text = new StringBuilder("select * from webhook_delivery where id > :passed"
                + " and subscription_id in (select id from webhook_subscription where " + known.text() + ")");
        values.put("passed", Ids.orFirst(after));
        if (subscription != null) {
            text.append(" and subscription_id = :subscription");
            values.put("subscription", subscription);
        }
        if (status != null) {
            text.append(" and status = :status");
            values.put("status", status);
        }
        return database.anywhere(sql -> sql.createQuery(text + " order by id limit :most")
                .bindMap(values)
                .bind("most", limit)
                .map(DeliveryTable::of)
                .list());
    }

    /** Forgets what was done with long ago. */
    int forget(DeliveryStatus status, Instant before, int most) {
        return database.inUnit(sql -> sql.execute(OLD, status, before, most));
    }

    /** Deletes what has long waited for a subscription that is gone, disabled, or whose rights have expired. */
    int forgetNeverSent(Instant before, Instant rightsShownAfter, int most) {
        return database.inUnit(sql -> sql.execute(NEVER_SENT, before, rightsShownAfter, most));
    }

    private static Delivery of(RowView row) {
        DeliveryStatus status = row.getColumn("status", DeliveryStatus.class);
        return new Delivery(
                row.getColumn("id", UUID.class),
                row.getColumn("subscription_id", UUID.class),
                row.getColumn("message_id", UUID.class),
                row.getColumn("position", Long.class),
                row.getColumn("type", String.class),
                row.getColumn("subject_id", UUID.class),
                status,
                row.getColumn("attempts", Integer.class),
                row.getColumn("attempted_at", Instant.class),
                status == DeliveryStatus.WAITING ? row.getColumn("next_at", Instant.class) : null,
                row.getColumn("answer_status", Integer.class),
                row.getColumn("fault", ReceiverFault.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("done_at", Instant.class));
    }
}
