package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.Chore;

/** Recounts each month in which something has changed, up to the end of the last day that can change no more. */
@ApplicationScoped
class MonthCounts implements Chore {
    private final QuestionCounts questions;
    private final CountedMonths months;

    MonthCounts(QuestionCounts questions, CountedMonths months) {
        this.questions = questions;
        this.months = months;
    }

    @Override
    public boolean doPart(Call call) {
        LocalDate day = WorkCalendar.dayOf(call.now().minus(PastCounts.UNTIL_ALL_HAVE_ENDED));
        Instant end = day.atStartOfDay(WorkCalendar.ZONE).toInstant();
        Optional<Integer> month = months.notCountedTo(end);
        month.ifPresent(one -> count(one, end));
        return month.isPresent();
    }

    /** Counts one month up to an end. */
    void count(int month, Instant end) {
        QuestionCounts.Range range = new QuestionCounts.Range("", Instant.EPOCH, end, end);
        Map<CountedMonths.Grain, Map<CountedMonths.Cell, CountedMonths.Content>> counted =
                new EnumMap<>(CountedMonths.Grain.class);
        for (CountedMonths.Grain grain : CountedMonths.Grain.values()) {
            Map<CountedMonths.Cell, CountedMonths.Content> cells = new HashMap<>();
            questions.count(
                    grain.part(),
                    range,
                    List.of(month),
                    (part, tally, minutes) -> cells.computeIfAbsent(
                                    grain.cell(part), one -> new CountedMonths.Content())
                            .add(tally, minutes));
            counted.put(grain, cells);
        }
        months.keep(month, end, counted);
    }
}
