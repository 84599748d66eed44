package org.yiyang.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.bulk.ImportJson.Fault;
import org.yiyang.kit.bulk.ImportJson.RowOutcome;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** The rows of uploaded files: as they came, sealed and in chunks; and what became of each. */
@ApplicationScoped
class RowTable {
    private static final String NOTE =
            "insert ignore into bulk_row (import_id, row_no, outcome, code, found, faults) values (?, ?, ?, ?, ?, ?)";
    private final Database database;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    RowTable(Database database, FieldCipher cipher, ObjectMapper json) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
    }

    /** One row of a file as it came. */
    record Line(int number, String text) {}

    /** What became of one row. */
    record Result(int row, RowOutcome outcome, String code, String found, List<Fault> faults) {}

    void store(UUID id, List<Line> lines, Instant at) throws SQLException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.number()).append(' ').append(line.text()).append('\n'));
        int first = lines.get(0).number();
        try (Connection connection = database.anywhere();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into bulk_chunk (import_id, first_row, content, stored_at) values (?, ?, ?, ?)")) {
            insert.setBytes(1, Binary.of(id));
            insert.setInt(2, first);
            insert.setBytes(3, cipher.encrypt(text.toString(), place(id, first)));
            insert.setTimestamp(4, Timestamp.from(at));
            insert.executeUpdate();
        }
    }

    /** Forgets what was uploaded. */
    void drop(UUID id) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement delete = connection.prepareStatement("delete from bulk_chunk where import_id = ?")) {
            delete.setBytes(1, Binary.of(id));
            delete.executeUpdate();
        }
    }

    /** The number of each chunk's first row, in their order. */
    List<Integer> chunks(UUID id) throws SQLException {
        List<Integer> chunks = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select first_row from bulk_chunk where import_id = ? order by first_row")) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    chunks.add(row.getInt(1));
                }
            }
        }
        return chunks;
    }

    List<Line> chunk(UUID id, int first) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select content from bulk_chunk where import_id = ? and first_row = ?")) {
            select.setBytes(1, Binary.of(id));
            select.setInt(2, first);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return List.of();
                }
                String text = cipher.decryptText(row.getBytes(1), place(id, first));
                return text.lines().map(RowTable::line).toList();
            }
        }
    }

    private static Line line(String text) {
        int blank = text.indexOf(' ');
        return new Line(Integer.parseInt(text.substring(0, blank)), text.substring(blank + 1));
    }

    /** Notes what became of a row; false if that is known already. */
    boolean note(UUID id, Result result) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setBytes(1, Binary.of(id));
            insert.setInt(2, result.row());
            insert.setString(3, result.outcome().name());
            insert.setString(4, result.code());
            insert.setString(5, result.found());
            insert.setString(6, result.faults().isEmpty() ? null : json.writeValueAsString(result.faults()));
            return insert.executeUpdate() == 1;
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException(unrenderable);
        }
    }

    /** Names what a row has made. */
    void made(UUID id, int row, String address) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement update = connection.prepareStatement(
                        "update bulk_row set found = ? where import_id = ? and row_no = ?")) {
            update.setString(1, address);
            update.setBytes(2, Binary.of(id));
            update.setInt(3, row);
            update.executeUpdate();
        }
    }

    /** The rows that are through. */
    BitSet done(UUID id) throws SQLException {
        return numbers("select row_no from bulk_row where import_id = ?", id);
    }

    /** The rows of which another of the same key may take the place. */
    BitSet refused(UUID id) throws SQLException {
        return numbers("select row_no from bulk_row where import_id = ? and outcome = 'REFUSED'", id);
    }

    private BitSet numbers(String sql, UUID id) throws SQLException {
        BitSet numbers = new BitSet();
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.set(row.getInt(1));
                }
            }
        }
        return numbers;
    }

    Map<RowOutcome, Integer> counts(UUID id) throws SQLException {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select outcome, count(*) from bulk_row where import_id = ? group by outcome")) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(RowOutcome.valueOf(row.getString(1)), row.getInt(2));
                }
            }
        }
        return counts;
    }

    /** What became of the rows after one, in their order. */
    List<Result> list(UUID id, RowOutcome outcome, int after, int limit) throws SQLException {
        String narrowed = outcome == null ? "" : " and outcome = ?";
        List<Result> results = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement("select row_no, outcome, code, found, faults from bulk_row"
                                + " where import_id = ? and row_no > ?" + narrowed + " order by row_no limit ?")) {
            int next = 1;
            select.setBytes(next++, Binary.of(id));
            select.setInt(next++, after);
            if (outcome != null) {
                select.setString(next++, outcome.name());
            }
            select.setInt(next, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    results.add(new Result(
                            row.getInt("row_no"),
                            RowOutcome.valueOf(row.getString("outcome")),
                            row.getString("code"),
                            row.getString("found"),
                            faults(row.getString("faults"))));
                }
            }
        }
        return results;
    }

    private List<Fault> faults(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<List<Fault>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static Context place(UUID id, int first) {
        return new Context("bulk_chunk", "content", id + "/" + first);
    }

    /** The bytes of a text, as they count against the size of a chunk. */
    static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
