package org.yiyang.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Prunes the chain of one schema at its head: rows and links up to a seal go together, a part in each transaction, and every
 * such part ends with a link that was sealed and stays.
 *
 * @param connection of the account that owns the tables
 * @param until the moment from which on everything stays
 */
public record AuditPruning(Connection connection, Collection<AuditSeal> seals, Instant until) {
    private static final long AT_ONCE = 5_000;
    private static final List<String> DELETES = List.of(
            "delete r from audit_repetition r join audit_link l on l.entry_id = r.entry_id and l.times = r.times"
                    + " where l.position <= ?",
            "delete e from audit_entry e join audit_link l on l.entry_id = e.id and l.times = 0 where l.position <= ?",
            "delete from audit_link where position < ?");

    /** How many rows of the audit went. */
    public long prune() throws SQLException {
        long first = position("select min(position) from audit_link", null);
        long kept = position(
                "select min(l.position) from audit_link l join audit_entry e on e.id = l.entry_id where e.at >= ?",
                Timestamp.from(until));
        long last = kept == 0 ? position("select max(position) from audit_link", null) : kept - 1;
        long rows = 0;
        connection.setAutoCommit(false);
        List<Long> anchors = List.copyOf(new SealHistory(seals).upTo(last));
        for (int index = 0; index < anchors.size(); index++) {
            long anchor = anchors.get(index);
            boolean isLast = index == anchors.size() - 1;
            if (anchor > first && (isLast || anchor - first >= AT_ONCE)) {
                rows += pruneUpTo(anchor);
                first = anchor;
            }
        }
        return rows;
    }

    private long pruneUpTo(long anchor) throws SQLException {
        long rows = 0;
        for (int step = 0; step < DELETES.size(); step++) {
            try (PreparedStatement delete = connection.prepareStatement(DELETES.get(step))) {
                delete.setLong(1, anchor);
                int gone = delete.executeUpdate();
                rows += step < DELETES.size() - 1 ? gone : 0;
            }
        }
        connection.commit();
        return rows;
    }

    private long position(String query, Timestamp moment) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            if (moment != null) {
                select.setTimestamp(1, moment);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
