package org.yiyang.contract.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;

/** The tables of sums, of shares and of marks, for the one that brings them in line. */
@ApplicationScoped
class CountRows {
    static final String DAY = "DAY";
    static final String MONTH = "MONTH";
    private static final int BATCH = 1000;
    private static final String LOCK = "select kind from count_kind where kind = ? for update";
    private static final String MARKED =
            "select id, subject_id, from_day from count_mark where kind = ? order by subject_id, from_day limit ?";
    private static final String ENDING =
            "select subject_id, next_on from count_share where kind = ? and next_on < ? order by next_on limit ?";
    private static final String SHARES =
            "select subject_id, cells, next_on from count_share where kind = ? and subject_id in (";
    private static final String PUT_SUM = "insert into count_sum (kind, grain, counted_on, region_code, name,"
            + " first_count, second_count, third_count, fourth_count, fifth_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on duplicate key update first_count = first_count + values(first_count),"
            + " second_count = second_count + values(second_count), third_count = third_count + values(third_count),"
            + " fourth_count = fourth_count + values(fourth_count), fifth_count = fifth_count + values(fifth_count)";
    private static final String PUT_SHARE =
            "insert into count_share (kind, subject_id, cells, next_on) values (?, ?, ?, ?)"
                    + " on duplicate key update cells = values(cells), next_on = values(next_on)";
    private static final String FORGET = "delete from count_share where kind = ? and subject_id = ?";
    private static final String UNMARK = "delete from count_mark where id in (";
    private final Database database;

    CountRows(Database database) {
        this.database = database;
    }

    /** Subjects to be counted again, each from its own day on, and the marks that say so. */
    record Due(Map<UUID, LocalDate> from, List<UUID> marks) {
        void add(UUID subject, LocalDate day) {
            from.merge(subject, day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /**
     * The next subjects, while nobody else brings these sums in line; their marks are read before anything is counted, so
     * that what is counted then is at least as new.
     */
    Due due(String kind, LocalDate ending, int limit) {
        Due due = new Due(new HashMap<>(), new ArrayList<>());
        database.inUnit(sql -> {
            sql.select(LOCK, kind).mapTo(String.class).one();
            return sql.select(MARKED, kind, limit)
                    .map(row -> {
                        due.add(row.getColumn("subject_id", UUID.class), row.getColumn("from_day", LocalDate.class));
                        return due.marks().add(row.getColumn("id", UUID.class));
                    })
                    .list();
        });
        if (due.from().isEmpty()) {
            database.inUnit(sql -> sql.select(ENDING, kind, ending, limit)
                    .map(row -> {
                        due.add(row.getColumn("subject_id", UUID.class), row.getColumn("next_on", LocalDate.class));
                        return true;
                    })
                    .list());
        }
        return due;
    }

    Map<UUID, CountShare> shares(String kind, Collection<UUID> subjects) {
        List<Object> values = new ArrayList<>(List.of(kind));
        values.addAll(subjects);
        Map<UUID, CountShare> shares = new HashMap<>();
        database.inUnit(sql -> sql.select(SHARES + marks(subjects.size()), values.toArray())
                .map(row -> shares.put(
                        row.getColumn("subject_id", UUID.class),
                        CountShare.read(
                                row.getColumn("cells", String.class), row.getColumn("next_on", LocalDate.class))))
                .list());
        return shares;
    }

    /** Adds to the sums of days, or of months; always in the same order. */
    void add(String kind, String grain, SortedMap<CountCell, Count> more) {
        database.inUnit(sql -> {
            List<Object[]> rows = new ArrayList<>();
            more.forEach((cell, count) -> rows.add(new Object[] {
                kind,
                grain,
                cell.day(),
                cell.region(),
                cell.name(),
                count.first(),
                count.second(),
                count.third(),
                count.fourth(),
                count.fifth()
            }));
            BatchedRows.insert(sql, PUT_SUM, rows);
            return null;
        });
    }

    void keep(String kind, Map<UUID, CountShare> shares) {
        List<Object[]> put = new ArrayList<>();
        List<Object[]> forget = new ArrayList<>();
        shares.forEach((subject, share) -> {
            if (share.isNothing()) {
                forget.add(new Object[] {kind, subject});
            } else {
                put.add(new Object[] {kind, subject, share.text(), share.next()});
            }
        });
        database.inUnit(sql -> {
            BatchedRows.insert(sql, PUT_SHARE, put);
            BatchedRows.write(sql, FORGET, forget);
            return null;
        });
    }

    void unmark(List<UUID> marks) {
        database.inUnit(sql -> {
            for (int i = 0; i < marks.size(); i += BATCH) {
                List<UUID> some = marks.subList(i, Math.min(marks.size(), i + BATCH));
                unmark(sql, some);
            }
            return marks.size();
        });
    }

    private static void unmark(Handle sql, List<UUID> some) {
        sql.execute(UNMARK + marks(some.size()), some.toArray());
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
