package org.yiyang.institution.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.inbox.States;

/** What a record was before it was corrected, next to its moves: history keeps both states. */
@ApplicationScoped
public class Histories {
    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};
    private final ObjectMapper json = States.tolerant().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Database database;
    private final MoveTable moves;

    Histories(Database database, MoveTable moves) {
        this.database = database;
        this.moves = moves;
    }

    /** The moves of a record, and the states that corrections replaced, both oldest first. */
    public record History(List<MoveTable.Entry> items, List<Earlier> earlier) {}

    /** A state that was shown with a version until it was replaced. */
    public record Earlier(long version, Instant replacedAt, Map<String, Object> state) {}

    /** Keeps the state of a record that is about to be corrected. */
    public void keep(Call call, Aggregate aggregate) {
        try (Connection connection = database.inUnit();
                PreparedStatement insert =
                        connection.prepareStatement("insert into earlier_state (id, aggregate_id, sequence, state,"
                                + " replaced_at) values (?, ?, ?, ?, ?)")) {
            insert.setBytes(1, Binary.of(Ids.next()));
            insert.setBytes(2, Binary.of(aggregate.id()));
            insert.setLong(3, aggregate.version());
            insert.setString(4, json.writeValueAsString(aggregate.snapshot()));
            insert.setTimestamp(5, Timestamp.from(call.now()));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("an earlier state cannot be kept", failure);
        }
    }

    public History of(UUID aggregate) {
        List<Earlier> earlier = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement("select sequence, state, replaced_at from earlier_state"
                                + " where aggregate_id = ? order by id limit 1000")) {
            select.setBytes(1, Binary.of(aggregate));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    earlier.add(new Earlier(
                            row.getLong("sequence"),
                            row.getTimestamp("replaced_at").toInstant(),
                            json.readValue(row.getString("state"), STATE)));
                }
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("earlier states cannot be read", failure);
        }
        return new History(moves.of(aggregate), earlier);
    }
}
