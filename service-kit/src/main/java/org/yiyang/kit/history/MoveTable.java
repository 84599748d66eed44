package org.yiyang.kit.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;

/** The append-only table of all moves of all aggregates. */
@ApplicationScoped
public class MoveTable {
    private static final String INSERT = "insert into aggregate_move (id, aggregate_kind, aggregate_id, sequence, verb,"
            + " from_status, to_status, actor, roles, actor_institution, reason, correction, moved_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select sequence, verb, from_status, to_status, roles, reason, correction,"
            + " moved_at from aggregate_move where aggregate_id = ? order by moved_at, id limit 1000";
    private final Database database;

    MoveTable(Database database) {
        this.database = database;
    }

    /** One move as a caller reads it: by which roles, not by which account. */
    public record Entry(
            long version,
            String verb,
            String from,
            String to,
            String by,
            String reason,
            boolean correction,
            Instant at) {}

    public void write(Call call, Aggregate aggregate, List<Move> moves) {
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Move move : moves) {
                insert.setBytes(1, Binary.of(Ids.next()));
                insert.setString(2, aggregate.kind());
                insert.setBytes(3, Binary.of(aggregate.id()));
                insert.setLong(4, aggregate.version());
                insert.setString(5, move.verb());
                insert.setString(6, move.from());
                insert.setString(7, move.to());
                insert.setString(8, call.caller().subject());
                insert.setString(9, call.caller().rolesText());
                insert.setBytes(10, Binary.of(call.caller().institution()));
                insert.setString(11, move.reason());
                insert.setBoolean(12, move.correction());
                insert.setTimestamp(13, Timestamp.from(move.at()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("moves cannot be written", failure);
        }
    }

    /** The moves of one aggregate, oldest first, at most 1000. */
    public List<Entry> of(UUID aggregate) {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, Binary.of(aggregate));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getLong("sequence"),
                            row.getString("verb"),
                            row.getString("from_status"),
                            row.getString("to_status"),
                            row.getString("roles"),
                            row.getString("reason"),
                            row.getBoolean("correction"),
                            row.getTimestamp("moved_at").toInstant()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("moves cannot be read", failure);
        }
        return entries;
    }
}
