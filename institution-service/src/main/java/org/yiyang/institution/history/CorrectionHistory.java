package org.yiyang.institution.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.inbox.EventStates;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.Stateful;

/** What a record was before it was corrected, next to its moves: history keeps both states. */
@ApplicationScoped
public class CorrectionHistory {
    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};
    private final ObjectMapper json = EventStates.tolerant().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final Database database;
    private final MoveHistory moves;

    CorrectionHistory(Database database, MoveHistory moves) {
        this.database = database;
        this.moves = moves;
    }

    /** The moves of a record, and the states that corrections replaced, both oldest first. */
    @Schema(name = "RecordHistory")
    public record History(List<MoveHistory.Entry> items, List<Earlier> earlier) {}

    /** A state that was shown under a version until it was replaced. */
    @Schema(name = "EarlierState")
    public record Earlier(long version, Instant replacedAt, Map<String, Object> state) {}

    /**
     * Corrects a record and keeps what it was.
     *
     * @throws org.yiyang.kit.refusal.Refused 422 if nobody can see the correction
     */
    public <F> F correct(Call call, Aggregate aggregate, Supplier<F> correction) {
        keep(call, aggregate);
        return SeenChange.in(aggregate, correction);
    }

    /** Keeps the state of a record that is about to be replaced. */
    public void keep(Call call, Aggregate aggregate) {
        try {
            String state = json.writeValueAsString(aggregate.snapshot());
            database.inUnit(sql -> sql.execute(
                    "insert into earlier_state (id, aggregate_id, sequence, state, replaced_at) values (?, ?, ?, ?, ?)",
                    Ids.next(),
                    aggregate.id(),
                    aggregate.version(),
                    state,
                    call.now()));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an earlier state cannot be kept", failure);
        }
    }

    public <A extends Aggregate & Stateful<?>> History of(A aggregate) {
        return of(aggregate.id(), aggregate.machine().states());
    }

    /** As {@link #of(Aggregate)}, of one that need not be read for it. */
    public History of(UUID aggregate, Collection<? extends State> states) {
        List<Earlier> earlier = database.anywhere(sql -> sql.select(
                        "select sequence, state, replaced_at from earlier_state where aggregate_id = ?"
                                + " order by id limit 1000",
                        aggregate)
                .map(this::earlier)
                .list());
        return new History(moves.of(aggregate, states), earlier);
    }

    private Earlier earlier(RowView row) {
        try {
            return new Earlier(
                    row.getColumn("sequence", Long.class),
                    row.getColumn("replaced_at", Instant.class),
                    json.readValue(row.getColumn("state", String.class), STATE));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("earlier states cannot be read", failure);
        }
    }
}
