package org.yiyang.contract.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;

/**
 * What a kind comes to: the sums as they are kept, less what the subjects that have changed since had added to them, and
 * with what these add now. So it is what counting each record comes to, at every moment.
 */
@ApplicationScoped
public class CountSums {
    /** Above this number of changed subjects, counting everything again is faster. */
    private static final int CHANGED_MAX = 1000;

    private static final String SUM = "select null as subject_id, null as from_day, null as cells, name,"
            + " sum(first_count) as a, sum(second_count) as b, sum(third_count) as c, sum(fourth_count) as d,"
            + " sum(fifth_count) as e from count_sum where kind = ? and grain = ? and counted_on between ? and ?"
            + " and region_code like ? group by name union all ";
    private static final String CHANGED = "select m.subject_id, m.from_day, s.cells, null, 0, 0, 0, 0, 0 from"
            + " (select x.subject_id, min(x.from_day) as from_day from"
            + " (select subject_id, from_day from count_mark where kind = ?"
            + " union all select subject_id, next_on from count_share where kind = ? and next_on <= ?) x"
            + " group by x.subject_id limit " + (CHANGED_MAX + 1) + ") m"
            + " left join count_share s on s.kind = ? and s.subject_id = m.subject_id";
    private final Database database;
    private final Clock clock;

    CountSums(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of which region and days, both included. */
    private record Asked(CountKind kind, String region, LocalDate from, LocalDate to) {}

    /** Read in one statement, so that all of it is of one moment. */
    private record Kept(Map<String, Count> sums, Map<UUID, LocalDate> changed) {
        void add(String name, Count count) {
            sums.merge(name, count, Count::sum);
        }
    }

    /** What each name comes to in a region from one day to another, both included; those of nothing are missing. */
    public Map<String, Count> of(CountKind kind, String region, LocalDate from, LocalDate to) {
        Asked asked = new Asked(kind, region, from, to);
        Kept kept = read(asked);
        if (kept.changed().size() > CHANGED_MAX) {
            return kind.direct(region, from, to);
        }
        if (!kept.changed().isEmpty()) {
            LocalDate today = WorkCalendar.dayOf(clock.instant());
            kind.shares(kept.changed(), today)
                    .forEach((subject, share) ->
                            addTo(kept, asked, share, kept.changed().get(subject)));
        }
        kept.sums().values().removeIf(Count.NONE::equals);
        return kept.sums();
    }

    private Kept read(Asked asked) {
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        String kind = asked.kind().name();
        for (Span span : Span.of(asked.from(), asked.to())) {
            text.append(SUM);
            values.addAll(List.of(kind, span.grain(), span.from(), span.to(), asked.region() + "%"));
        }
        values.addAll(List.of(kind, kind, asked.to(), kind));
        Kept kept = new Kept(new TreeMap<>(), new HashMap<>());
        database.anywhere(sql -> sql.select(text + CHANGED, values.toArray())
                .map(row -> take(row, kept, asked))
                .list());
        return kept;
    }

    private static boolean take(RowView row, Kept kept, Asked asked) {
        UUID subject = row.getColumn("subject_id", UUID.class);
        if (subject == null) {
            kept.add(
                    row.getColumn("name", String.class),
                    new Count(
                            number(row, "a"), number(row, "b"), number(row, "c"), number(row, "d"), number(row, "e")));
            return true;
        }
        LocalDate from = row.getColumn("from_day", LocalDate.class);
        kept.changed().put(subject, from);
        String cells = row.getColumn("cells", String.class);
        if (cells != null) {
            CountShare.read(cells, null).cells().forEach((cell, count) -> {
                if (cell.isWithin(asked.region(), asked.from(), asked.to())
                        && !cell.day().isBefore(from)) {
                    kept.add(cell.name(), count.negated());
                }
            });
        }
        return true;
    }

    private static long number(RowView row, String column) {
        return row.getColumn(column, Long.class);
    }

    private static void addTo(Kept kept, Asked asked, CountShare share, LocalDate since) {
        share.cells().forEach((cell, count) -> {
            if (cell.isWithin(asked.region(), asked.from(), asked.to())
                    && !cell.day().isBefore(since)) {
                kept.add(cell.name(), count);
            }
        });
    }

    /** Days of which the sums are kept: whole months, and the days at both ends. */
    private record Span(String grain, LocalDate from, LocalDate to) {
        static List<Span> of(LocalDate from, LocalDate to) {
            LocalDate first = from.getDayOfMonth() == 1
                    ? from
                    : YearMonth.from(from).plusMonths(1).atDay(1);
            LocalDate after = YearMonth.from(to.plusDays(1)).atDay(1);
            if (!first.isBefore(after)) {
                return List.of(new Span(CountRows.DAY, from, to));
            }
            List<Span> spans = new ArrayList<>(List.of(new Span(CountRows.MONTH, first, after.minusDays(1))));
            if (from.isBefore(first)) {
                spans.add(new Span(CountRows.DAY, from, first.minusDays(1)));
            }
            if (!to.isBefore(after)) {
                spans.add(new Span(CountRows.DAY, after, to));
            }
            return spans;
        }
    }
}
