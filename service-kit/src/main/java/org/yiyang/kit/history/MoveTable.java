package org.yiyang.kit.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;

/** The append-only table of all moves of all aggregates; {@code MoveHistory} reads it. */
@ApplicationScoped
public class MoveTable {
    private static final String INSERT = "insert into aggregate_move (id, aggregate_kind, aggregate_id, sequence, verb,"
            + " from_status, to_status, actor, roles, actor_institution, reason, correction, moved_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private final Database database;

    MoveTable(Database database) {
        this.database = database;
    }

    /** Writes what several aggregates went through, as one batch. */
    public void write(Call call, Map<Aggregate, List<Move>> all) {
        if (all.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        all.forEach((aggregate, moves) -> moves.forEach(move -> rows.add(new Object[] {
            Ids.next(),
            aggregate.kind(),
            aggregate.id(),
            aggregate.version(),
            move.verb(),
            move.from(),
            move.to(),
            call.caller().subject(),
            call.caller().rolesText(),
            call.caller().institution(),
            move.reason(),
            move.correction(),
            move.at()
        })));
        database.inUnit(sql -> {
            BatchedRows.insert(sql, INSERT, rows);
            return null;
        });
    }
}
