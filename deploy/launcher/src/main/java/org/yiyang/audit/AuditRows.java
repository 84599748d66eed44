package org.yiyang.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.yiyang.local.LocalFailure;

/** The links of one schema in the order of their positions, each with what its row hashes to now. */
final class AuditRows implements Iterator<AuditLink> {
    private static final int PAGE = 2_000;
    // The words of org.yiyang.kit.chain.LinkTable: a test walks along what that has linked.
    private static final String ENTRY = "sha2(concat_ws('|', lower(hex(e.id)), date_format(e.at, '%Y%m%d%H%i%s%f'),"
            + " coalesce(concat(octet_length(e.actor), '=', e.actor), '-'),"
            + " coalesce(concat(octet_length(e.client), '=', e.client), '-'),"
            + " coalesce(concat(octet_length(e.roles), '=', e.roles), '-'),"
            + " coalesce(concat(octet_length(e.region), '=', e.region), '-'),"
            + " coalesce(lower(hex(e.institution)), '-'),"
            + " coalesce(concat(octet_length(e.action), '=', e.action), '-'),"
            + " coalesce(concat(octet_length(e.subject_kind), '=', e.subject_kind), '-'),"
            + " coalesce(lower(hex(e.subject_id)), '-'),"
            + " coalesce(concat(octet_length(e.outcome), '=', e.outcome), '-'),"
            + " coalesce(concat(octet_length(e.reason), '=', e.reason), '-'),"
            + " e.times, coalesce(date_format(e.last_at, '%Y%m%d%H%i%s%f'), '-')), 256)";
    private static final String REPETITION =
            "sha2(concat_ws('|', lower(hex(r.entry_id)), r.times," + " date_format(r.last_at, '%Y%m%d%H%i%s%f')), 256)";
    private static final String SELECT = "select l.position, lower(hex(l.entry_id)), l.times, lower(hex(l.content)),"
            + " lower(hex(l.hash)), if(l.times = 0, if(e.id is null, null, " + ENTRY + "),"
            + " if(r.entry_id is null, null, " + REPETITION + "))"
            + " from audit_link l left join audit_entry e on e.id = l.entry_id and l.times = 0"
            + " left join audit_repetition r on r.entry_id = l.entry_id and r.times = l.times"
            + " where l.position > ? order by l.position limit " + PAGE;
    // An id begins with its moment, in milliseconds.
    private static final String UNLINKED = "select lower(hex(u.id)) from ((select e.id as id from audit_entry e"
            + " where e.id < ? and not exists"
            + " (select 1 from audit_link l where l.entry_id = e.id and l.times = 0) order by e.id limit 1)"
            + " union all (select r.entry_id from audit_repetition r where r.entry_id < ? and not exists"
            + " (select 1 from audit_link l where l.entry_id = r.entry_id and l.times = r.times)"
            + " order by r.entry_id limit 1)) u order by u.id limit 1";

    private final Connection connection;
    private final Deque<AuditLink> page = new ArrayDeque<>();
    private long position = -1;
    private boolean ended;

    AuditRows(Connection connection) {
        this.connection = connection;
    }

    /** The first entry before an id that no link names, or of which none names a repetition; null where there is none. */
    static String unlinkedBefore(Connection connection, byte[] id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNLINKED)) {
            select.setBytes(1, id);
            select.setBytes(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            read();
        }
        return !page.isEmpty();
    }

    @Override
    public AuditLink next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.poll();
    }

    private void read() {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(new AuditLink(
                            row.getLong(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)));
                }
            }
        } catch (SQLException failure) {
            throw new LocalFailure("the audit cannot be read: " + failure.getMessage(), failure);
        }
        ended = page.size() < PAGE;
        if (!page.isEmpty()) {
            position = page.getLast().position();
        }
    }
}
