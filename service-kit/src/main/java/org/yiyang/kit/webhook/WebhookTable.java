package org.yiyang.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.receiver.RetryTimes;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.webhook.WebhookJson.Wanted;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;

/** The table of subscriptions, with what each may read and how far it was read for it. */
@ApplicationScoped
class WebhookTable {
    static final String TABLE = "webhook_subscription";
    private static final String INSERT =
            "insert into webhook_subscription (id, client, region, scopes, rights_shown_at,"
                    + " url, event_types, notices, language, regions, status, secret, position, noticed_until, failures, created_by,"
                    + " created_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, 0, ?, ?, ?, 0)";
    private static final String UPDATE = "update webhook_subscription set region = ?, scopes = ?, rights_shown_at = ?,"
            + " url = ?, event_types = ?, notices = ?, language = ?, regions = ?, status = ?, status_reason = ?, failures = 0, failing_since = null,"
            + " rest_until = null, changed_at = ?, version = version + 1 where id = ? and version = ?";
    private static final String SECRETS =
            "update webhook_subscription set secret_before = ?, secret_before_until = ?," + " secret = ? where id = ?";
    private static final String FAILED = "update webhook_subscription set failures = failures + 1,"
            + " failing_since = coalesce(failing_since, ?), rest_until = ? where id = ? and url = ?";
    private static final String TAKEN = "update webhook_subscription set failures = 0, failing_since = null,"
            + " rest_until = null where id = ? and failures > 0";
    private static final String END = "update webhook_subscription set status = ?, status_reason = ?, changed_at = ?,"
            + " version = version + 1 where id = ? and url = ? and status <> 'DISABLED'";
    private static final String OLD =
            "delete from webhook_subscription where status = 'DISABLED' and changed_at < ? limit 100";
    private final Database database;
    private final FieldCipher cipher;

    WebhookTable(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void insert(Subscription one, byte[] secret, String by) {
        database.inUnit(sql -> sql.execute(
                INSERT,
                one.id(),
                one.client(),
                one.region(),
                String.join(" ", one.scopes()),
                one.rightsShownAt(),
                one.wanted().url(),
                String.join(" ", one.wanted().eventTypes()),
                String.join(" ", one.wanted().notices()),
                one.wanted().language(),
                String.join(" ", one.wanted().regions()),
                sealed("secret", one.id(), secret),
                one.position(),
                one.createdAt(),
                by,
                one.createdAt(),
                one.createdAt()));
    }

    /** False if somebody has changed it meanwhile. */
    boolean update(Subscription one, Instant at) {
        return database.inUnit(sql -> sql.execute(
                        UPDATE,
                        one.region(),
                        String.join(" ", one.scopes()),
                        one.rightsShownAt(),
                        one.wanted().url(),
                        String.join(" ", one.wanted().eventTypes()),
                        String.join(" ", one.wanted().notices()),
                        one.wanted().language(),
                        String.join(" ", one.wanted().regions()),
                        one.status(),
                        one.statusReason(),
                        at,
                        one.id(),
                        one.version()))
                == 1;
    }

    /** Has the feed read for it again after a position. */
    void readAfter(UUID id, long position) {
        String update = "update webhook_subscription set position = ? where id = ?";
        database.inUnit(sql -> sql.execute(update, position, id));
    }

    /** Replaces the secret; until the given moment messages are signed with the previous one as well. */
    void rotate(UUID id, byte[] secret, Instant beforeUntil) {
        byte[] before = secret("secret", id);
        database.inUnit(sql -> sql.execute(
                SECRETS, sealed("secret_before", id, before), beforeUntil, sealed("secret", id, secret), id));
    }

    /** The secrets that messages are signed with at a moment. */
    List<byte[]> secrets(Subscription one, Instant now) {
        boolean both = one.previousSecretExpiresAt() != null && now.isBefore(one.previousSecretExpiresAt());
        return Stream.of("secret", "secret_before")
                .filter(column -> both || column.equals("secret"))
                .map(column -> secret(column, one.id()))
                .toList();
    }

    private byte[] sealed(String column, UUID id, byte[] secret) {
        return cipher.encrypt(secret, Context.of(TABLE, column, id));
    }

    private byte[] secret(String column, UUID id) {
        String select = "select " + column + " from webhook_subscription where id = ?";
        byte[] sealed = database.anywhere(
                sql -> sql.select(select, id).mapTo(byte[].class).one());
        return cipher.decrypt(sealed, Context.of(TABLE, column, id));
    }

    /** The subscriptions that somebody may know. */
    List<Subscription> list(ScopedQuery known, UUID after, int limit) {
        ScopedQuery query = known.and("id > :after", "after", Ids.orFirst(after));
        String text = "select * from webhook_subscription where " + query.text() + " order by id limit :most";
        return database.anywhere(sql -> sql.createQuery(text)
                .bindMap(query.values())
                .bind("most", limit)
                .map(WebhookTable::of)
                .list());
    }

    Optional<Subscription> find(UUID id) {
        return database.anywhere(sql -> sql.select("select * from webhook_subscription where id = ?", id)
                .map(WebhookTable::of)
                .findOne());
    }

    /** The subscriptions for which there may be something to send. */
    List<Subscription> open(Instant rightsShownAfter, int most) {
        String select = "select * from webhook_subscription where status <> 'DISABLED' and rights_shown_at > ?"
                + " order by id limit ?";
        return database.anywhere(sql ->
                sql.select(select, rightsShownAfter, most).map(WebhookTable::of).list());
    }

    /**
     * How many are not disabled, of a client and of all; other clients'
     * subscriptions whose rights have expired do not count.
     */
    long[] counted(String client, Instant rightsShownAfter) {
        String count = "select sum(rights_shown_at > ?) as every, sum(client = ?) as own from webhook_subscription"
                + " where status <> 'DISABLED'";
        return database.inUnit(sql -> sql.select(count, rightsShownAfter, client)
                .map(row -> new long[] {number(row, "own"), number(row, "every")})
                .one());
    }

    private static long number(RowView row, String column) {
        Long number = row.getColumn(column, Long.class);
        return number == null ? 0 : number;
    }

    /** Notes how far the feed was read for it; false if somebody has changed that, or paused it, meanwhile. */
    static boolean advance(Handle sql, Subscription one, long to) {
        String update =
                "update webhook_subscription set position = ? where id = ? and position = ? and status = 'ACTIVE'";
        return sql.execute(update, to, one.id(), one.position()) == 1;
    }

    /** Records up to which moment the tasks that wait for people were entered for it. */
    void noticed(Subscription one, Instant until) {
        String update = "update webhook_subscription set noticed_until = ? where id = ?";
        database.alone(sql -> sql.execute(update, until, one.id()));
    }

    /**
     * The receiver did not accept a message: for a while nothing is sent to it.
     * For an address that was replaced meanwhile this has no effect.
     */
    void failed(Subscription one, Instant now) {
        Instant rest = now.plus(RetryTimes.rest(one.failures() + 1));
        database.alone(
                sql -> sql.execute(FAILED, now, rest, one.id(), one.wanted().url()));
    }

    void taken(Subscription one) {
        if (one.failures() > 0) {
            database.alone(sql -> sql.execute(TAKEN, one.id()));
        }
    }

    /** The suite itself disables or pauses it; false if it is disabled already, or has another address by now. */
    boolean become(Subscription one, WebhookStatus status, String reason, Instant now) {
        return database.alone(sql -> sql.execute(
                        END, status, reason, now, one.id(), one.wanted().url()))
                == 1;
    }

    /** Forgets what was disabled long ago. */
    int forget(Instant before) {
        return database.inUnit(sql -> sql.execute(OLD, before));
    }

    private static Subscription of(RowView row) {
        return new Subscription(
                row.getColumn("id", UUID.class),
                row.getColumn("client", String.class),
                row.getColumn("region", String.class),
                Set.copyOf(words(row, "scopes")),
                row.getColumn("rights_shown_at", Instant.class),
                new Wanted(
                        row.getColumn("url", String.class),
                        words(row, "event_types"),
                        words(row, "notices"),
                        row.getColumn("language", String.class),
                        words(row, "regions")),
                row.getColumn("status", WebhookStatus.class),
                row.getColumn("status_reason", String.class),
                row.getColumn("secret_before_until", Instant.class),
                row.getColumn("position", Long.class),
                row.getColumn("noticed_until", Instant.class),
                row.getColumn("failures", Integer.class),
                row.getColumn("failing_since", Instant.class),
                row.getColumn("rest_until", Instant.class),
                row.getColumn("created_at", Instant.class),
                row.getColumn("changed_at", Instant.class),
                row.getColumn("version", Long.class));
    }

    private static List<String> words(RowView row, String column) {
        String text = row.getColumn(column, String.class);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
