package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;

/** Counts what came of the questions to receivers, one by one, in one statement whatever their number. */
@ApplicationScoped
class QuestionCounts {
    /** Each question is counted as it was known at the ends that are asked for, with the sign of that end. */
    private static final String COUNTS = ", case when q.answered_at < d.ended then q.answer_minutes end as minutes,"
            + " sum(d.sign * (q.kind = 'UP'%1$s)) as went_up, sum(d.sign * (q.kind = 'DOWN'%1$s)) as went_down,"
            + " sum(d.sign * (q.kind = 'EMERGENCY'%1$s)) as emergencies,"
            + " sum(d.sign * (q.accepted_at < d.ended)) as accepted,"
            + " sum(d.sign * (q.answered_at < d.ended)) as answered,"
            + " sum(d.sign * (q.answered_at < d.ended and (q.overdue_at is null or q.overdue_at >= q.answered_at)))"
            + " as on_time, sum(d.sign * (q.answered_at < d.ended or q.overdue_at < d.ended)) as due,"
            + " sum(d.sign * (q.no_show_at < d.ended)) as missed,"
            + " sum(d.sign * (q.arrived_at < d.ended and q.asked_at is not null)) as came,"
            + " sum(d.sign * (q.arrived_at < d.ended and q.kind <> 'DOWN')) as arrived_up,"
            + " sum(d.sign * (q.returned_at < d.ended and q.kind <> 'DOWN')) as returned";

    /** The questions first, by a range of one of their keys: the ends are a few rows that the optimiser cannot know. */
    private static final String OF = " from referral_question q straight_join (";

    private static final String AT = "select %s as month, cast(? as datetime(6)) as ended, %s as sign";
    private static final String KNOWN =
            ") d on d.month = q.submitted_month where q.region like ? and q.submitted_at >= ?"
                    + " and q.submitted_at < ? and q.known_from < d.ended and q.known_until >= d.ended and (";
    private static final int COUNTED_FROM = 3;
    private final Database database;

    QuestionCounts(Database database) {
        this.database = database;
    }

    /**
     * Which questions.
     *
     * @param over the moment after which nothing is known
     */
    record Range(String region, Instant from, Instant to, Instant over) {
        /** The months of submission, as 202611. */
        List<Integer> months() {
            List<Integer> months = new ArrayList<>();
            YearMonth last = YearMonth.from(WorkCalendar.dayOf(to.minusMillis(1)));
            for (YearMonth month = YearMonth.from(WorkCalendar.dayOf(from));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(month.getYear() * 100 + month.getMonthValue());
            }
            return months;
        }
    }

    /** What each line of a count is about. */
    enum Part {
        REGION("q.region"),
        MONTH("cast(q.submitted_month as char)"),
        PAIR("concat(q.sender_id, q.receiver_id)"),
        PAIR_IN_REGION("concat(q.sender_id, q.receiver_id, q.region)");

        private final String column;

        Part(String column) {
            this.column = column;
        }

        static Part of(Grouping by) {
            return switch (by) {
                case REGION -> REGION;
                case MONTH -> MONTH;
                case PAIR -> PAIR;
            };
        }

        /** Whether each receiver that was asked counts, and not each referral. */
        private boolean perQuestion() {
            return this == PAIR || this == PAIR_IN_REGION;
        }
    }

    /** Takes what was counted of one part and one number of minutes, which is null for what is not answered. */
    interface Taker {
        void take(byte[] part, Tally tally, Integer minutes);
    }

    /** Counts the questions of some months. */
    void count(Part by, Range range, Collection<Integer> months, Taker taker) {
        if (months.isEmpty()) {
            return;
        }
        Ends ends = new Ends();
        months.forEach(month -> ends.add(month, range.over(), 1));
        String which = "q.submitted_month in (" + String.join(", ", Collections.nCopies(months.size(), "?")) + ")";
        ask(by, range, ends, which, List.copyOf(months), taker);
    }

    /** Counts what came to be known, or was taken back, between the end to which each month is counted and that of the range. */
    void countSince(Part by, Range range, Map<Integer, Instant> countedTo, Taker taker) {
        Ends ends = new Ends();
        List<Object> values = new ArrayList<>();
        countedTo.forEach((month, counted) -> {
            if (!counted.equals(range.over())) {
                ends.add(month, range.over(), 1);
                ends.add(month, counted, -1);
                values.add(month);
                values.add(counted.isBefore(range.over()) ? counted : range.over());
            }
        });
        if (values.isEmpty()) {
            return;
        }
        String each = "q.submitted_month = ? and q.changed_at >= ?";
        ask(by, range, ends, String.join(" or ", Collections.nCopies(values.size() / 2, each)), values, taker);
    }

    /** The ends to which the questions of each month are counted, each with its sign. */
    private static final class Ends {
        private final List<String> rows = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(int month, Instant ended, int sign) {
            rows.add(AT.formatted(month, sign));
            values.add(ended);
        }
    }

    private void ask(Part by, Range range, Ends ends, String which, Collection<?> values, Taker taker) {
        String once = by.perQuestion() ? "" : " and q.number = 1";
        String text = "select " + by.column + " as part" + COUNTS.formatted(once) + OF
                + String.join(" union all ", ends.rows) + KNOWN + which + ") group by part, minutes";
        List<Object> all = Stream.of(
                        ends.values.stream(),
                        Stream.of(range.region() + "%", range.from(), range.to()),
                        values.stream())
                .flatMap(some -> some)
                .collect(Collectors.toList());
        database.anywhere(sql -> sql.select(text, all.toArray())
                .map((row, context) -> taken(row, taker))
                .list());
    }

    private static boolean taken(ResultSet row, Taker taker) throws SQLException {
        int minutes = row.getInt(2);
        Integer took = row.wasNull() ? null : minutes;
        taker.take(row.getBytes(1), Tally.read(row, COUNTED_FROM), took);
        return true;
    }
}
