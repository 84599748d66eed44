package org.yiyang.insurance.bureau.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;

/**
 * What is to be sent to the bureau's platform, one row for each request, written in the transaction of the move that wants it.
 * A row that was tried once may have reached the platform: it keeps its msgid for good, by which the platform
 * recognises it.
 */
@ApplicationScoped
class RequestTable {
    private static final String INSERT = "insert into bureau_request (id, filing_id, infno, msgid, sender_code, status,"
            + " tries, try_at, created_at) values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)";
    private static final String REVIVE = "update bureau_request set status = 'WAITING', tries = 1, try_at = ?,"
            + " fault = null where filing_id = ? and infno = ? and status = 'DEAD'";
    private static final String UNSENT =
            "delete from bureau_request where filing_id = ? and status = 'WAITING' and tries = 0";
    private static final String OPEN = "select count(*) from bureau_request where filing_id = ? and status = 'WAITING'";
    private static final String SETTLE =
            "update bureau_request set status = 'SETTLED' where filing_id = ? and status = 'DEAD'";
    private static final String ABANDON =
            "update bureau_request set status = 'SETTLED' where filing_id = ? and status in ('WAITING', 'DEAD')";
    private static final String DUE = "select id, filing_id, infno, msgid, sender_code, tries, created_at"
            + " from bureau_request r where status = 'WAITING' and try_at <= ? and not exists (select 1 from"
            + " bureau_request o where o.filing_id = r.filing_id and o.status in ('WAITING', 'DEAD') and o.id < r.id)"
            + " order by try_at, id limit 1";
    private static final String TRY =
            "update bureau_request set tries = tries + 1, try_at = ? where id = ? and status = 'WAITING' and tries = ?";
    private static final String AGAIN =
            "update bureau_request set try_at = ?, fault = ? where id = ? and status = 'WAITING'";
    private static final String END =
            "update bureau_request set status = ?, fault = ?, done_at = ? where id = ? and status = 'WAITING'";
    private final Database database;

    RequestTable(Database database) {
        this.database = database;
    }

    /**
     * A request.
     *
     * @param tries how often it was sent before
     */
    record Request(UUID id, UUID filing, String infno, String msgid, String senderCode, int tries, Instant createdAt) {}

    void insert(Request one) {
        database.inUnit(sql -> sql.execute(
                INSERT,
                one.id(),
                one.filing(),
                one.infno(),
                one.msgid(),
                one.senderCode(),
                one.createdAt(),
                one.createdAt()));
    }

    /** Puts a dead letter back among what waits; false if there is none. */
    boolean revive(UUID filing, String infno, Instant at) {
        return database.inUnit(sql -> sql.execute(REVIVE, at, filing, infno)) > 0;
    }

    /** Forgets what was never sent; false where something that was sent still waits for its answer. */
    boolean takeBack(UUID filing) {
        return database.inUnit(sql -> {
            sql.execute(UNSENT, filing);
            boolean free = sql.select(OPEN, filing).mapTo(Long.class).one() == 0;
            if (free) {
                sql.execute(SETTLE, filing);
            }
            return free;
        });
    }

    /** Nothing of a filing is sent any more, whatever has arrived. */
    boolean abandon(UUID filing) {
        database.inUnit(sql -> sql.execute(ABANDON, filing));
        return true;
    }

    /** The next request that is due; of one filing only the first that is not done. */
    Optional<Request> due(Instant now) {
        return database.alone(
                sql -> sql.select(DUE, now).map(RequestTable::request).findFirst());
    }

    /** Notes that it is about to be sent; false if somebody has taken it back or tried it since it was read. */
    boolean begin(Request one, Instant next) {
        return database.alone(sql -> sql.execute(TRY, next, one.id(), one.tries())) == 1;
    }

    void again(UUID id, Instant next, String fault) {
        database.alone(sql -> sql.execute(AGAIN, next, fault, id));
    }

    /** Ends it in the transaction of what follows from the answer; false if it has ended already. */
    boolean end(UUID id, String status, String fault, Instant at) {
        return database.inUnit(sql -> sql.execute(END, status, fault, at, id)) == 1;
    }

    private static Request request(RowView row) {
        return new Request(
                row.getColumn("id", UUID.class),
                row.getColumn("filing_id", UUID.class),
                row.getColumn("infno", String.class),
                row.getColumn("msgid", String.class),
                row.getColumn("sender_code", String.class),
                row.getColumn("tries", Integer.class),
                row.getColumn("created_at", Instant.class));
    }
}
