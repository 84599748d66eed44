package org.yiyang.kit.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.retention.DueRows.Due;
import org.yiyang.kit.retention.DueRows.Place;

/** What is due, and how far the nightly run of each kind is. */
@ApplicationScoped
class RetentionTable {
    private static final String BEGIN = "insert into retention_state (code, run_on, ended, records)"
            + " values (?, ?, false, 0) on duplicate key update code = code";
    private static final String LOCK =
            "select code, run_on, ended, records, place from retention_state where code = ? for update";
    private static final String ALL = "select code, run_on, ended, records, place from retention_state";
    private static final String NOTE =
            "update retention_state set run_on = ?, ended = ?, records = ?, place = ?, last_pass_at = ? where code = ?";
    private static final String IDS = "{ids}";
    private final Database database;

    RetentionTable(Database database) {
        this.database = database;
    }

    /**
     * The last nightly run of one kind.
     *
     * @param records how many went in it
     * @param place up to where it is; null at its beginning and after its end
     */
    record Run(String code, LocalDate on, boolean ended, long records, String place) {}

    /** The run of today, locked until the running transaction ends; empty if the run is complete. */
    Optional<Run> hold(String code, LocalDate today) {
        Run last = database.inUnit(sql -> {
            sql.execute(BEGIN, code, today);
            return sql.select(LOCK, code).map(RetentionTable::read).one();
        });
        if (last.on().isBefore(today)) {
            return Optional.of(new Run(code, today, false, 0, null));
        }
        return last.ended() ? Optional.empty() : Optional.of(last);
    }

    void note(Call call, Run run) {
        database.inUnit(
                sql -> sql.execute(NOTE, run.on(), run.ended(), run.records(), run.place(), call.now(), run.code()));
    }

    /** The last run of each kind, by its code. */
    Map<String, Run> runs() {
        Map<String, Run> runs = new HashMap<>();
        database.anywhere(sql -> sql.select(ALL).map(RetentionTable::read).list())
                .forEach(run -> runs.put(run.code(), run));
        return runs;
    }

    private static Run read(RowView row) {
        return new Run(
                row.getColumn("code", String.class),
                row.getColumn("run_on", LocalDate.class),
                row.getColumn("ended", Boolean.class),
                row.getColumn("records", Long.class),
                row.getColumn("place", String.class));
    }

    /** The next due records, locked until the running transaction ends. */
    List<Due> due(RetentionRule rule, Map<String, LocalDate> ends, DueRows.Holds holds, Run run) {
        List<Object> values = new ArrayList<>();
        Place after = run.place() == null ? null : Place.read(run.place());
        String select = rule.rows().select(ends, holds, after, values);
        values.add(rule.atOnce());
        return database.inUnit(sql ->
                sql.select(select, values.toArray()).map(rule.rows()::due).list());
    }

    /**
     * Does to the records what the rule says, within the running unit of work.
     *
     * @return how many records that were; of a rule that does a part at a time, how many rows
     */
    int carryOut(RetentionRule rule, List<UUID> ids) {
        return database.inUnit(sql -> {
            Object[] values = Binary.padded(ids).toArray();
            int rows = ids.size();
            for (String statement : rule.statements()) {
                rows = sql.execute(statement.replace(IDS, Binary.marks(ids)), values);
            }
            return rule.isRepeated() ? rows : ids.size();
        });
    }

    long count(RetentionRule rule, Map<String, LocalDate> ends, DueRows.Holds holds) {
        List<Object> values = new ArrayList<>();
        return number(rule.rows().count(ends, holds, values), values);
    }

    long countHeld(RetentionRule rule, Map<String, LocalDate> ends, DueRows.Holds holds) {
        List<Object> values = new ArrayList<>();
        return number(rule.rows().countHeld(ends, holds, values), values);
    }

    private long number(String count, List<Object> values) {
        return database.anywhere(
                sql -> sql.select(count, values.toArray()).mapTo(Long.class).one());
    }
}
