package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.kit.calendar.WorkCalendar;

/**
 * The figures of each part, all of them together at the empty key. Whole months are read as they were counted, and what was
 * known since then is added; of other months each question is counted. What was known at the end of a past day never
 * changes, so it is remembered. A transaction that began before midnight may end after it, so a day is past a while later.
 */
@ApplicationScoped
class PastCounts {
    static final Duration UNTIL_ALL_HAVE_ENDED = Duration.ofMinutes(30);
    private static final int REMEMBERED_MAX = 32;
    private final QuestionCounts questions;
    private final ReadMonths months;
    private final Map<Asked, Map<String, PartFigures>> remembered = new LinkedHashMap<>(REMEMBERED_MAX, 1, true);

    PastCounts(QuestionCounts questions, ReadMonths months) {
        this.questions = questions;
        this.months = months;
    }

    private record Asked(Grouping by, QuestionCounts.Range range) {}

    Map<String, PartFigures> of(Grouping by, QuestionCounts.Range range, Instant now) {
        if (now.isBefore(range.over().plus(UNTIL_ALL_HAVE_ENDED))) {
            return count(by, range, now);
        }
        Asked asked = new Asked(by, range);
        Map<String, PartFigures> known = recall(asked);
        return known == null ? remember(asked, count(by, range, now)) : known;
    }

    /** The same, counted now. */
    Map<String, PartFigures> count(Grouping by, QuestionCounts.Range range, Instant now) {
        QuestionCounts.Part part = QuestionCounts.Part.of(by);
        List<Integer> all = range.months();
        ReadMonths.Read read = months.of(by, range, whole(all, range, now));
        Map<Integer, Instant> countedTo = read.countedTo();
        Sums sums = read.sums().copy();
        questions.countSince(part, range, countedTo, sums::add);
        List<Integer> others = new ArrayList<>(all);
        others.removeAll(countedTo.keySet());
        questions.count(part, range, others, sums::add);
        return sums.figures();
    }

    /** Those that the range covers; of the present one nothing comes later than now. */
    private static List<Integer> whole(List<Integer> months, QuestionCounts.Range range, Instant now) {
        return months.stream()
                .filter(month -> !start(month, 0).isBefore(range.from()))
                .filter(month -> !start(month, 1).isAfter(range.to()) || now.isBefore(range.to()))
                .toList();
    }

    private static Instant start(int month, int later) {
        return LocalDate.of(month / 100, month % 100, 1)
                .plusMonths(later)
                .atStartOfDay(WorkCalendar.ZONE)
                .toInstant();
    }

    private synchronized Map<String, PartFigures> recall(Asked asked) {
        return remembered.get(asked);
    }

    private synchronized Map<String, PartFigures> remember(Asked asked, Map<String, PartFigures> counted) {
        remembered.put(asked, counted);
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return counted;
    }
}
