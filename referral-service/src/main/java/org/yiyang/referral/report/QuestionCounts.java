package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;

/** Counts what came of the questions to receivers, in two statements whatever their number. */
@ApplicationScoped
class QuestionCounts {
    private static final String KNOWN =
            " from referral_question q cross join (select cast(? as datetime(6)) as ended) d"
                    + " where q.region like ? and q.submitted_at >= ? and q.submitted_at < ? and q.known_from < d.ended"
                    + " and q.known_until >= d.ended and q.submitted_month in (";
    private static final String COUNTS =
            " as part, sum(q.kind = 'UP'%1$s) as went_up, sum(q.kind = 'DOWN'%1$s) as went_down,"
                    + " sum(q.kind = 'EMERGENCY'%1$s) as emergencies, sum(q.accepted_at < d.ended) as accepted,"
                    + " sum(q.answered_at < d.ended) as answered,"
                    + " sum(q.answered_at < d.ended and (q.overdue_at is null or q.overdue_at >= q.answered_at)) as on_time,"
                    + " sum(q.answered_at < d.ended or q.overdue_at < d.ended) as due, sum(q.no_show_at < d.ended) as missed,"
                    + " sum(q.arrived_at < d.ended and q.asked_at is not null) as came,"
                    + " sum(q.arrived_at < d.ended and q.kind <> 'DOWN') as arrived_up,"
                    + " sum(q.returned_at < d.ended and q.kind <> 'DOWN') as returned";
    private static final String TIMES = "select part, min(case when upto * 2 >= answers then minutes end) as half,"
            + " min(case when upto * 10 >= answers * 9 then minutes end) as most, max(answers) as answers from ("
            + "select part, minutes, sum(number) over (partition by part order by minutes) as upto,"
            + " sum(number) over (partition by part) as answers from ("
            + "select left(part, length) as part, minutes, sum(number) as number from (select ";
    private static final String OF_MINUTES = " as part, q.answer_minutes as minutes, count(*) as number";
    private static final String ROLLED_UP = ") h join (select 0 as length union all select 2 union all select 4"
            + " union all select 6 union all select 9 union all select 99) l"
            + " on (l.length = 0 or l.length = 99 or (? and l.length > ? and l.length < char_length(part)"
            + " and left(part, l.length) not like '%F%')) and (l.length < 99 or not ? or char_length(part) > ?)"
            + " group by left(part, length), minutes) r) t group by part";
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
        private List<Object> months() {
            List<Object> months = new ArrayList<>();
            YearMonth last = YearMonth.from(WorkCalendar.dayOf(to.minusMillis(1)));
            for (YearMonth month = YearMonth.from(WorkCalendar.dayOf(from));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(month.getYear() * 100 + month.getMonthValue());
            }
            return months;
        }
    }

    /** How long answers took: the median, and what nine of ten did not exceed. */
    record Times(Long half, Long most, long answers) {
        static final Times NONE = new Times(null, null, 0);
    }

    /** The counts of each part, all of them together at the empty key. */
    Map<String, Tally> tallies(Grouping by, Range range) {
        List<Object> months = range.months();
        String once = by == Grouping.PAIR ? "" : " and q.number = 1";
        String text = "select " + part(by) + COUNTS.formatted(once) + KNOWN + marks(months) + ") group by part";
        Map<String, Tally> counted = new HashMap<>();
        counted.put("", Tally.NONE);
        database.anywhere(sql -> {
            sql.select(text, values(range, months).toArray())
                    .map(row -> Map.entry(key(by, row), Tally.read(row)))
                    .forEach(one -> levels(by, range.region(), one.getKey())
                            .forEach(level -> counted.merge(level, one.getValue(), Tally::plus)));
            return null;
        });
        return counted;
    }

    /** The response times of each part, in the same way. */
    Map<String, Times> times(Grouping by, Range range) {
        List<Object> months = range.months();
        String text = TIMES + part(by) + OF_MINUTES + KNOWN + marks(months) + ") and q.answered_at < d.ended"
                + " group by part, minutes" + ROLLED_UP;
        List<Object> values = values(range, months);
        boolean rolledUp = by == Grouping.REGION;
        values.addAll(List.of(
                rolledUp, range.region().length(), rolledUp, range.region().length()));
        Map<String, Times> found = new HashMap<>();
        database.anywhere(sql -> {
            sql.select(text, values.toArray())
                    .map(row -> Map.entry(
                            key(by, row),
                            new Times(
                                    row.getColumn("half", Long.class),
                                    row.getColumn("most", Long.class),
                                    row.getColumn("answers", Long.class))))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
            return null;
        });
        return found;
    }

    /** A region counts for every region above it that is within the one asked for; the whole is the empty key. */
    static Stream<String> levels(Grouping by, String region, String key) {
        if (by != Grouping.REGION) {
            return Stream.of("", key);
        }
        Stream<String> above = Stream.of(2, 4, 6, 9)
                .filter(length -> length > region.length() && length < key.length())
                .map(length -> key.substring(0, length))
                .filter(level -> !level.contains("F"));
        return Stream.of(Stream.of(""), above, key.equals(region) ? Stream.<String>empty() : Stream.of(key))
                .flatMap(level -> level);
    }

    private static String part(Grouping by) {
        return switch (by) {
            case REGION -> "q.region";
            case MONTH -> "cast(q.submitted_month as char)";
            case PAIR -> "concat(q.sender_id, q.receiver_id)";
        };
    }

    private static List<Object> values(Range range, List<Object> months) {
        List<Object> values = new ArrayList<>(List.of(range.over(), range.region() + "%", range.from(), range.to()));
        values.addAll(months);
        return values;
    }

    private static String marks(List<Object> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** The ids of a pair are bytes, which are named by their digits. */
    private static String key(Grouping by, RowView row) {
        byte[] part = row.getColumn("part", byte[].class);
        return by == Grouping.PAIR ? HexFormat.of().formatHex(part) : new String(part, StandardCharsets.UTF_8);
    }
}
