package org.yiyang.suite;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The tables of one service, read with the very account that the service runs with. */
final class Tables {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Set<String> TIMES_HERE = Set.of("heard_at", "loaded_at");
    private final Map<String, String> config;

    /** The configuration is the service's own. */
    Tables(Map<String, String> config) {
        this.config = config;
    }

    /** What a reader of rows makes of each. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
        return with(sql, parameters, select -> {
            List<T> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(reader.read(row));
                }
            }
            return all;
        });
    }

    /** Changes rows by hand, as only an operator could. */
    void change(String sql, Object... parameters) {
        with(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** What is done with a statement. */
    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Object[] parameters, Use<T> use) {
        try (Connection connection = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.datasource.username"),
                        config.get("quarkus.datasource.password"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return use.of(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long count(String sql, Object... parameters) {
        return all(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** How often each word of the first column is there. */
    Map<String, Integer> tally(String sql, Object... parameters) {
        Map<String, Integer> tally = new LinkedHashMap<>();
        all(sql, row -> row.getString(1), parameters).forEach(word -> tally.merge(word, 1, Integer::sum));
        return tally;
    }

    /** Everything that the outbox holds for a topic. */
    List<RecordedEvent> outbox(String topic) {
        return all(
                "select aggregate_id, event_id, sequence, payload from outbox where topic = ? order by id",
                row -> new RecordedEvent(id(row, 1), id(row, 2), row.getLong(3), row.getString(4)),
                topic);
    }

    void awaitAllSent() {
        Awaitility.await("all events are sent")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count("select count(*) from outbox where sent_at is null") == 0);
    }

    /** Who holds the relay of a topic at the moment; empty if nobody does. */
    List<String> relayHolder(String topic) {
        return all(
                "select holder from relay_lease where topic = ? and held_until >= utc_timestamp(6)",
                row -> id(row, 1),
                topic);
    }

    /**
     * All columns of a row that mean anything, bytes as hexadecimal digits: not the numbers that a table gives itself, nor
     * when an event was consumed here.
     */
    static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.isAutoIncrement(i) || TIMES_HERE.contains(columns.getColumnName(i))) {
                continue;
            }
            Object value = row.getObject(i);
            text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                    .append('|');
        }
        return text.toString();
    }

    static String id(ResultSet row, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
