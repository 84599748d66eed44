package org.yiyang.contract.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;

/**
 * Which subjects have changed since the sums were last brought in line with them. A mark stands in the transaction of the
 * change, so that whoever sees the one sees the other, and is a row of its own, so that no two transactions wait for each
 * other.
 */
@ApplicationScoped
public class CountMarks {
    /** Before any day on which something is counted. */
    public static final LocalDate EVER = LocalDate.of(1000, 1, 1);

    private static final String INSERT = "insert into count_mark (id, kind, subject_id, from_day) values (?, ?, ?, ?)";
    private final Database database;

    CountMarks(Database database) {
        this.database = database;
    }

    /** Notes that what subjects add to the sums may have changed from these days on; deleted subjects included. */
    public void changed(String kind, Map<UUID, LocalDate> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        database.inUnit(sql -> {
            List<Object[]> rows = new ArrayList<>();
            subjects.forEach((subject, from) -> rows.add(new Object[] {Ids.next(), kind, subject, from}));
            BatchedRows.insert(sql, INSERT, rows);
            return rows.size();
        });
    }
}
