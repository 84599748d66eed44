package org.yiyang.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Rows for one table, sent many at a time. */
final class Batch implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;
    private final PreparedStatement insert;
    private int waiting;

    /** Begins to fill some columns of a table. */
    Batch(Connection database, String table, String columns) throws SQLException {
        String values = "?" + ",?".repeat(columns.split(",", -1).length - 1);
        this.insert = database.prepareStatement("insert into " + table + " (" + columns + ") values (" + values + ")");
    }

    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
        }
        insert.addBatch();
        if (++waiting == ROWS_AT_ONCE) {
            send();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private void send() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        send();
        insert.close();
    }
}
