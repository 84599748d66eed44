package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;

/** Which rounds of evaluation were under way on a day: follows from the days of the moves, whatever became of the applications since. */
@ApplicationScoped
public class EvaluationRounds {
    /** A result that a correction has put back leads to EVALUATING again; a round begins with the acceptance or with its own request. */
    private static final String BEGUN =
            "select (select max(m.moved_at) from aggregate_move m where m.aggregate_id = d.id"
                    + " and m.verb in ('accept', 're-evaluate') and m.moved_at < ?) as begun_at"
                    + " from designation d where d.region_code like ? and d.submitted_on between ? and ?"
                    + " and (select m.to_status from aggregate_move m where m.aggregate_id = d.id and m.moved_at < ?"
                    + " order by m.moved_at desc, m.id desc limit 1) in ('ACCEPTED', 'EVALUATING')";

    private final Database database;

    EvaluationRounds(Database database) {
        this.database = database;
    }

    /**
     * The days on which those began that had no result at the end of a day.
     *
     * @param region its code, with all within it
     * @param since applications of before that day are not looked at
     */
    public List<LocalDate> withoutResult(String region, LocalDate since, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(Call.CHINA).toInstant();
        return database.anywhere(sql -> sql.select(BEGUN, end, region + "%", since, day, end)
                .map(row -> LocalDate.ofInstant(row.getColumn("begun_at", Instant.class), Call.CHINA))
                .list());
    }
}
