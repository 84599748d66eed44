package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/**
 * What came of the questions of each month of submission, as it was known at the end of some past day, by region and by
 * pair; {@link MonthCounts} counts it. What is known on any other day follows from it and from the little that became
 * known in between.
 */
@ApplicationScoped
class CountedMonths {
    /** The changes of so many days are counted faster than the months are. */
    private static final Duration NEAR = Duration.ofDays(31);

    private static final String READ = "select %s as part, m.submitted_month, m.counted_to, c.went_up, c.went_down,"
            + " c.emergencies, c.accepted, c.answered, c.on_time, c.due, c.missed, c.came, c.arrived_up, c.returned,"
            + " c.answer_minutes from referral_month m left join referral_month_count c"
            + " on c.submitted_month = m.submitted_month and c.grain = ? and c.region like ?"
            + " where m.counted_to <= ? and m.submitted_month in (";
    private static final int TALLY_FROM = 4;
    private static final int MINUTES = 15;

    /** Changed after the end to which it is counted, and before the new one. */
    private static final String OLD = "select q.submitted_month from (select distinct submitted_month from"
            + " referral_question) q left join referral_month m on m.submitted_month = q.submitted_month"
            + " where m.counted_to is null or (m.counted_to < ? and exists (select 1 from referral_question c"
            + " where c.submitted_month = q.submitted_month and c.changed_at >= m.counted_to and c.changed_at < ?))"
            + " order by q.submitted_month desc limit 1";

    private static final String INSERT = "insert into referral_month_count (submitted_month, grain, region, sender_id,"
            + " receiver_id, " + Tally.COLUMNS + ", answer_minutes) values (?" + ", ?".repeat(16) + ")";
    private static final String MARK = "insert into referral_month (submitted_month, counted_to) values (?, ?)"
            + " on duplicate key update counted_to = values(counted_to)";
    private static final UUID NOBODY = new UUID(0, 0);
    private final Database database;

    CountedMonths(Database database) {
        this.database = database;
    }

    /** How finely a month is counted: by region, or by sender and receiver within one. */
    enum Grain {
        REGION,
        PAIR;

        private static final int ID_BYTES = 16;

        QuestionCounts.Part part() {
            return this == PAIR ? QuestionCounts.Part.PAIR_IN_REGION : QuestionCounts.Part.REGION;
        }

        Cell cell(byte[] part) {
            if (this == REGION) {
                return new Cell(text(part), NOBODY, NOBODY);
            }
            int ids = 2 * ID_BYTES;
            return new Cell(
                    text(Arrays.copyOfRange(part, ids, part.length)),
                    Binary.id(part),
                    Binary.id(Arrays.copyOfRange(part, ID_BYTES, ids)));
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Which part of a month was counted. */
    record Cell(String region, UUID sender, UUID receiver) {}

    /** What came of the questions of one part. */
    static final class Content {
        private final AnswerMinutes minutes = new AnswerMinutes();
        private Tally tally = Tally.NONE;

        void add(Tally more, Integer took) {
            tally = tally.plus(more);
            if (took != null) {
                minutes.add(took, Math.toIntExact(more.answered()));
            }
        }
    }

    /** To which end each of some months is counted; those that do not serve for an end are missing. */
    Map<Integer, Instant> countedTo(Collection<Integer> months, Instant over) {
        if (months.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(months);
        values.add(over.plus(NEAR));
        String text = "select submitted_month, counted_to from referral_month where submitted_month in ("
                + String.join(", ", Collections.nCopies(months.size(), "?")) + ") and counted_to <= ?";
        return database.anywhere(sql -> sql.select(text, values.toArray())
                .map((row, context) ->
                        Map.entry(row.getInt(1), row.getTimestamp(2).toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Adds what is kept of those of some months that serve for an end; to which end each of them is counted. */
    Map<Integer, Instant> read(Grouping by, QuestionCounts.Range range, Collection<Integer> months, Sums into) {
        Map<Integer, Instant> countedTo = new HashMap<>();
        if (months.isEmpty()) {
            return countedTo;
        }
        Grain grain = by == Grouping.PAIR ? Grain.PAIR : Grain.REGION;
        List<Object> values = new ArrayList<>(
                List.of(grain.name(), range.region() + "%", range.over().plus(NEAR)));
        values.addAll(months);
        String text = READ.formatted(part(by)) + String.join(", ", Collections.nCopies(months.size(), "?")) + ")";
        database.anywhere(sql -> sql.select(text, values.toArray())
                .map((row, context) -> countedTo.put(row.getInt(2), taken(row, into)))
                .list());
        return countedTo;
    }

    private static Instant taken(ResultSet row, Sums into) throws SQLException {
        byte[] minutes = row.getBytes(MINUTES);
        if (minutes != null) {
            into.addStored(row.getBytes(1), Tally.read(row, TALLY_FROM), minutes);
        }
        return row.getTimestamp(3).toInstant();
    }

    private static String part(Grouping by) {
        return switch (by) {
            case REGION -> "c.region";
            case MONTH -> "cast(m.submitted_month as char)";
            case PAIR -> "concat(c.sender_id, c.receiver_id)";
        };
    }

    /** The newest month that is not counted to this end and would be another then. */
    Optional<Integer> notCountedTo(Instant end) {
        return database.inUnit(
                sql -> sql.select(OLD, end, end).mapTo(Integer.class).findFirst());
    }

    /** Keeps a month, in place of what was kept of it. */
    void keep(int month, Instant end, Map<Grain, Map<Cell, Content>> counted) {
        database.inUnit(sql -> {
            sql.execute("delete from referral_month_count where submitted_month = ?", month);
            counted.forEach((grain, cells) -> insert(sql, month, grain, cells));
            return sql.execute(MARK, month, end);
        });
    }

    private static void insert(Handle sql, int month, Grain grain, Map<Cell, Content> cells) {
        List<Object[]> rows = new ArrayList<>();
        cells.forEach((cell, content) -> {
            List<Object> values =
                    new ArrayList<>(List.of(month, grain.name(), cell.region(), cell.sender(), cell.receiver()));
            values.addAll(content.tally.values());
            values.add(content.minutes.bytes());
            rows.add(values.toArray());
        });
        BatchedRows.insert(sql, INSERT, rows);
    }
}
