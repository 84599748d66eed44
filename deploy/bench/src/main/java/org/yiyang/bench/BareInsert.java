package org.yiyang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a file of elders has written is inserted once more, by batches alone: into empty tables of the same form, and into
 * the same tables beside all that is there. There the rows have ids and blind indexes of their own, since those of rows that
 * were deleted before would find their index entries still there.
 */
final class BareInsert {
    /** What an import writes of an elder, each with the column by whose order it is read; what refers to another comes after it. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("elder", "id");
        TABLES.put("elder_insured_period", "elder_id");
        TABLES.put("aggregate_move", "id");
        TABLES.put("audit_entry", "id");
        TABLES.put("outbox", "id");
        TABLES.put("bulk_row", "row_no");
    }

    /** What is another id in the copy. */
    private static final Set<String> IDS =
            Set.of("id", "elder_id", "aggregate_id", "subject_id", "event_id", "import_id");

    private static final int BATCH = 500;
    private static final int AT_ONCE = 20_000;
    private static final int OTHER_INDEX = 0x5A;
    /** Ids begin with the time, 48 bits of milliseconds: one more in the first byte is 35 years later. */
    private static final int LATER = 1;

    /** The first id of a copy: ids of the years from 2004 to 2039 begin with 1. */
    private static final byte[] AHEAD = {1 + LATER, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private static final long OTHER_POSITION = 1L << 40;
    private final Connection reading;
    private final Connection writing;
    private final int limit;

    /**
     * @param reading for a stream of rows: a million of them needs no memory, and is not timed
     * @param writing with rewritten batches and without automatic commits
     * @param limit how many rows of each table, the last ones
     */
    BareInsert(Connection reading, Connection writing, int limit) {
        this.reading = reading;
        this.writing = writing;
        this.limit = limit;
    }

    /** Rows a second, each elder with all its rows counting as one, into empty tables of the same form. */
    double intoEmptyTables() throws SQLException {
        long nanos = 0;
        for (String table : TABLES.keySet()) {
            execute("drop table if exists bare_" + table);
            execute("create table bare_" + table + " like " + table);
            nanos += copied(table, "bare_" + table, false);
        }
        for (String table : TABLES.keySet()) {
            execute("drop table bare_" + table);
        }
        return limit / (nanos / 1e9);
    }

    /** The same into the tables in which they stand, from which they are deleted again. */
    double intoTheSameTables() throws SQLException {
        for (String table : TABLES.keySet()) {
            mustBeFree(table);
        }
        long nanos = 0;
        for (String table : TABLES.keySet()) {
            nanos += copied(table, table, true);
        }
        List<String> last = new ArrayList<>(TABLES.keySet());
        for (int i = last.size() - 1; i >= 0; i--) {
            delete(last.get(i));
        }
        return limit / (nanos / 1e9);
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = writing.createStatement()) {
            one.execute(statement);
        }
    }

    /** Of the copies alone the ids lie so far ahead, as {@link #mustBeFree} has seen before there were any. */
    private void delete(String table) throws SQLException {
        String statement = "delete from " + table + " where " + key(table) + " >= ? limit " + AT_ONCE;
        long deleted = 0;
        try (PreparedStatement one = writing.prepareStatement(statement)) {
            one.setBytes(1, AHEAD);
            for (int some = AT_ONCE; some == AT_ONCE; deleted += some) {
                some = one.executeUpdate();
                writing.commit();
            }
        }
        if (deleted != limit) {
            throw new IllegalStateException(deleted + " copies were deleted from " + table + ", and not " + limit);
        }
    }

    private void mustBeFree(String table) throws SQLException {
        String statement = "select count(*) from " + table + " where " + key(table) + " >= ?";
        try (PreparedStatement one = writing.prepareStatement(statement)) {
            one.setBytes(1, AHEAD);
            try (ResultSet row = one.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IllegalStateException("rows of " + table + " have ids that copies would have");
                }
            }
        }
    }

    private static String key(String table) {
        return switch (table) {
            case "outbox" -> "event_id";
            case "bulk_row" -> "import_id";
            default -> "id";
        };
    }

    private long copied(String from, String to, boolean others) throws SQLException {
        String order = TABLES.get(from);
        Object first = null;
        try (Statement last = writing.createStatement();
                ResultSet row = last.executeQuery("select " + order + " from " + from + " order by " + order
                        + " desc limit 1 offset " + (limit - 1))) {
            if (!row.next()) {
                throw new IllegalStateException("fewer than " + limit + " rows are in " + from);
            }
            first = row.getObject(1);
        }
        long nanos = 0;
        try (PreparedStatement all = reading.prepareStatement(
                "select * from " + from + " where " + order + " >= ? order by " + order + " limit " + limit)) {
            all.setFetchSize(Integer.MIN_VALUE);
            all.setObject(1, first);
            try (ResultSet read = all.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (read.next()) {
                    rows.add(row(read, others));
                    if (rows.size() == AT_ONCE) {
                        nanos += inserted(to, rows);
                        rows.clear();
                    }
                }
                return nanos + inserted(to, rows);
            }
        }
    }

    private static Object[] row(ResultSet read, boolean others) throws SQLException {
        ResultSetMetaData columns = read.getMetaData();
        Object[] row = new Object[columns.getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            Object value = read.getObject(i + 1);
            row[i] = others ? another(columns.getColumnName(i + 1), value) : value;
        }
        return row;
    }

    /** The id of an outbox row counts itself, and what was published stays published. */
    private static Object another(String column, Object value) {
        if (value instanceof byte[] bytes && IDS.contains(column)) {
            byte[] later = bytes.clone();
            later[0] += LATER;
            return later;
        }
        if (value instanceof byte[] bytes && column.endsWith("_index")) {
            byte[] other = bytes.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] ^= OTHER_INDEX;
            }
            return other;
        }
        if (value instanceof Number && column.equals("id")) {
            return null;
        }
        return value instanceof Number position && column.equals("position")
                ? (Object) (position.longValue() + OTHER_POSITION)
                : value;
    }

    private long inserted(String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        String marks =
                String.join(", ", Arrays.stream(rows.get(0)).map(any -> "?").toList());
        try (PreparedStatement insert = writing.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int n = 0; n < rows.size(); n++) {
                for (int i = 0; i < rows.get(n).length; i++) {
                    insert.setObject(i + 1, rows.get(n)[i]);
                }
                insert.addBatch();
                if (n % BATCH == BATCH - 1 || n == rows.size() - 1) {
                    insert.executeBatch();
                    writing.commit();
                }
            }
        }
        return System.nanoTime() - begun;
    }
}
