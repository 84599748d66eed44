package org.yiyang.kit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;

/**
 * The chain in its table. Rows of the audit are linked in the order in which they are found committed, those found together
 * in the order of their ids: a transaction that lasts long is linked behind what was committed before it.
 */
@ApplicationScoped
class LinkTable {
    static final int BATCH = 1000;
    private static final String APPEND =
            "insert into audit_link (position, entry_id, times, content, hash) values (?, ?, ?, ?, ?)";

    // What a row says, each value with its length: the launcher's AuditRows has the same words.
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

    // A repetition behind its entry, so that a run that is cut off has left out nothing before the last that it linked.
    private static final String UNLINKED = "(select e.id as entry_id, 0 as times, " + ENTRY + " as content"
            + " from audit_entry e where e.id >= ?"
            + " and not exists (select 1 from audit_link l where l.entry_id = e.id and l.times = 0)"
            + " order by e.id limit ?)"
            + " union all (select r.entry_id, r.times, " + REPETITION + " from audit_repetition r where r.entry_id >= ?"
            + " and not exists (select 1 from audit_link l where l.entry_id = r.entry_id and l.times = r.times)"
            + " order by r.entry_id, r.times limit ?)"
            + " order by entry_id, times limit ?";

    private final Database database;

    LinkTable(Database database) {
        this.database = database;
    }

    /** The end of the chain. */
    Link last() {
        return database.alone(LinkTable::last);
    }

    private static Link last(Handle sql) {
        return sql.select("select position, entry_id, times, content, hash from audit_link"
                        + " order by position desc limit 1")
                .map(LinkTable::link)
                .findOne()
                .orElse(Link.NONE);
    }

    /** Links every row with this id or a later one; returns how many these were. */
    long linkFrom(UUID first) {
        long linked = 0;
        UUID from = first;
        while (from != null) {
            List<Link> links = append(from);
            linked += links.size();
            from = links.size() < BATCH ? null : links.get(BATCH - 1).entry();
        }
        return linked;
    }

    /**
     * Statements that each stand alone: what of a batch was written is a chain as well. Another instance that links at the
     * same time is refused by the position.
     */
    private List<Link> append(UUID from) {
        return database.alone(sql -> {
            List<Link.Row> rows = sql.select(UNLINKED, from, BATCH, from, BATCH, BATCH)
                    .map(LinkTable::row)
                    .list();
            if (rows.isEmpty()) {
                return List.of();
            }
            List<Link> links = chained(last(sql), rows);
            BatchedRows.insert(
                    sql, APPEND, links.stream().map(LinkTable::values).toList());
            return links;
        });
    }

    private static List<Link> chained(Link last, List<Link.Row> rows) {
        Link[] end = {last};
        return rows.stream().map(row -> end[0] = end[0].next(row)).toList();
    }

    private static Object[] values(Link link) {
        return new Object[] {link.position(), link.entry(), link.times(), bytes(link.content()), bytes(link.hash())};
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    private static Link.Row row(RowView row) {
        return new Link.Row(
                row.getColumn("entry_id", UUID.class),
                row.getColumn("times", Integer.class),
                row.getColumn("content", String.class));
    }

    static Link link(RowView row) {
        return new Link(
                row.getColumn("position", Long.class),
                row.getColumn("entry_id", UUID.class),
                row.getColumn("times", Integer.class),
                HexFormat.of().formatHex(row.getColumn("content", byte[].class)),
                HexFormat.of().formatHex(row.getColumn("hash", byte[].class)));
    }
}
