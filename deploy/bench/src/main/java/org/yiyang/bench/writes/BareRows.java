package org.yiyang.bench.writes;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rows that one call has inserted, inserted again and again with other ids by nothing but JDBC: one transaction, and
 * one batch for each table.
 */
final class BareRows {
    /** The tables with rows of a referral, and the column that distinguishes them. */
    private static final Map<String, String[]> TABLES = tables();

    private final Schema target;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final Set<ByteBuffer> ids = new HashSet<>();

    private BareRows(Schema target) {
        this.target = target;
    }

    private static Map<String, String[]> tables() {
        Map<String, String[]> tables = new LinkedHashMap<>();
        tables.put("write_claim", new String[] {"claim_key", "answer is not null and ? is not null"});
        tables.put("referral", new String[] {"id", "id = ?"});
        tables.put("referral_form", new String[] {"referral_id", "referral_id = ?"});
        tables.put("deadline", new String[] {"id", "subject_id = ?"});
        tables.put("aggregate_move", new String[] {"id", "aggregate_id = ?"});
        tables.put("audit_entry", new String[] {"id", "subject_id = ?"});
        tables.put("outbox", new String[] {"event_id", "aggregate_id = ?"});
        tables.put("task", new String[] {"id", "subject_id = ?"});
        tables.put("task_addressee", new String[] {"id", "task_id in (select id from task where subject_id = ?)"});
        return tables;
    }

    static List<String> tableNames() {
        return List.copyOf(TABLES.keySet());
    }

    /** The keys of all rows that belong to a referral; of the claims, those that there are. */
    static Set<ByteBuffer> keys(Schema source, UUID referral) throws SQLException {
        Set<ByteBuffer> keys = new HashSet<>();
        try (Connection connection = source.connect()) {
            for (Map.Entry<String, String[]> table : TABLES.entrySet()) {
                for (Map<String, Object> row : select(connection, table, referral)) {
                    keys.add(ByteBuffer.wrap((byte[]) row.get(table.getValue()[0])));
                }
            }
        }
        return keys;
    }

    /** The rows that belong to a referral and were not there before. */
    static BareRows since(Schema source, Schema target, UUID referral, Set<ByteBuffer> before) throws SQLException {
        BareRows bare = new BareRows(target);
        bare.ids.add(ByteBuffer.wrap(Schema.bytes(referral)));
        try (Connection connection = source.connect()) {
            for (Map.Entry<String, String[]> table : TABLES.entrySet()) {
                for (Map<String, Object> row : select(connection, table, referral)) {
                    ByteBuffer key = ByteBuffer.wrap((byte[]) row.get(table.getValue()[0]));
                    if (!before.contains(key)) {
                        bare.take(table.getKey(), row, key);
                    }
                }
            }
        }
        return bare;
    }

    private void take(String table, Map<String, Object> row, ByteBuffer key) {
        if (table.equals("outbox")) {
            row.keySet().removeAll(Set.of("id", "sent_at", "position", "superseded_at"));
        }
        ids.add(key);
        if (row.get("open_key") instanceof byte[] elder) {
            ids.add(ByteBuffer.wrap(elder));
        }
        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private static List<Map<String, Object>> select(
            Connection connection, Map.Entry<String, String[]> table, UUID referral) throws SQLException {
        List<Map<String, Object>> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + table.getKey() + " where " + table.getValue()[1])) {
            select.setBytes(1, Schema.bytes(referral));
            try (ResultSet row = select.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(columns.getColumnName(i), row.getObject(i));
                    }
                    found.add(values);
                }
            }
        }
        return found;
    }

    /** How many rows one call inserts. */
    int count() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    Load.Caller caller() throws SQLException {
        Connection connection = target.connect();
        connection.setAutoCommit(false);
        return new Load.Caller() {
            @Override
            public boolean act() throws SQLException {
                write(connection);
                return true;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void write(Connection connection) throws SQLException {
        Map<ByteBuffer, byte[]> fresh = new HashMap<>();
        for (ByteBuffer id : ids) {
            byte[] bytes = new byte[id.remaining()];
            ThreadLocalRandom.current().nextBytes(bytes);
            // Ids of the suite begin with the time.
            ByteBuffer.wrap(bytes).putLong(System.nanoTime());
            fresh.put(id, bytes);
        }
        for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
            insert(connection, table.getKey(), table.getValue(), fresh);
        }
        connection.commit();
    }

    private static void insert(
            Connection connection, String table, List<Map<String, Object>> rows, Map<ByteBuffer, byte[]> fresh)
            throws SQLException {
        Set<String> columns = rows.get(0).keySet();
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " ("
                + String.join(", ", columns) + ") values (?" + ", ?".repeat(columns.size() - 1) + ")")) {
            for (Map<String, Object> row : rows) {
                int next = 1;
                for (Object value : row.values()) {
                    byte[] other = value instanceof byte[] bytes ? fresh.get(ByteBuffer.wrap(bytes)) : null;
                    insert.setObject(next++, other == null ? value : other);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
