package org.yiyang.institution.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of the calendar, and what it answers. */
@ApplicationScoped
class CalendarReads {
    private static final int YEAR_MIN = 1950;
    private static final int YEAR_MAX = 2100;
    private final HolidayNoticeRepository repository;
    private final Calendars calendars;
    private final MoveTable moves;

    CalendarReads(HolidayNoticeRepository repository, Calendars calendars, MoveTable moves) {
        this.repository = repository;
        this.calendars = calendars;
        this.moves = moves;
    }

    List<CalendarJson.Summary> years(int after, int limit) {
        Map<Integer, HolidayNotice> published =
                repository.all().stream().collect(Collectors.toMap(HolidayNotice::year, Function.identity()));
        return calendars.years().stream()
                .filter(year -> year.year() > after)
                .limit(limit)
                .map(year -> summary(year, published.get(year.year())))
                .toList();
    }

    CalendarJson.View year(int year) {
        HolidayNotice notice = repository.of(year).orElse(null);
        if (notice != null) {
            return view(notice);
        }
        return calendars.years().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .map(known -> view(known, null))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    CalendarJson.View view(HolidayNotice notice) {
        return view(notice.calendarYear(), notice);
    }

    CalendarJson.History history(int year) {
        year(year);
        return new CalendarJson.History(moves.of(HolidayNotice.idOf(year)));
    }

    /** Which period is asked for; exactly one of its three lengths is given. */
    record Period(LocalDate from, Integer workdays, Integer days, Integer months) {
        Period {
            if (Stream.of(workdays == null, days == null, months == null)
                            .filter(missing -> !missing)
                            .count()
                    != 1) {
                throw new Refused(DueRefusal.PERIOD_UNCLEAR);
            }
            if (from.getYear() < YEAR_MIN || from.getYear() > YEAR_MAX) {
                throw new Refused(DueRefusal.FROM_RANGE, YEAR_MIN, YEAR_MAX).at("from");
            }
        }

        DueDay end(WorkCalendar calendar) {
            if (workdays != null) {
                return calendar.plusWorkdays(from, workdays);
            }
            return days != null ? calendar.plusDaysRolled(from, days) : calendar.plusMonthsRolled(from, months);
        }
    }

    CalendarJson.Due due(Period period) {
        DueDay due = period.end(calendars.current());
        return new CalendarJson.Due(period.from(), due.day(), WorkCalendar.endOfDay(due.day()), due.provisional());
    }

    private static CalendarJson.Summary summary(CalendarYear year, HolidayNotice notice) {
        return new CalendarJson.Summary(
                year.year(),
                notice == null,
                source(year, notice),
                NoticeWarning.count(year, DayKind.OFF),
                NoticeWarning.count(year, DayKind.WORK),
                NoticeWarning.of(year));
    }

    private static CalendarJson.View view(CalendarYear year, HolidayNotice notice) {
        CalendarJson.Summary head = summary(year, notice);
        return new CalendarJson.View(
                head.year(),
                head.builtIn(),
                head.source(),
                head.daysOff(),
                head.makeUpDays(),
                head.warnings(),
                year.days().stream().map(CalendarJson.NamedDay::of).toList(),
                notice == null ? 0 : notice.version());
    }

    private static String source(CalendarYear year, HolidayNotice notice) {
        return notice == null ? "国务院办公厅关于" + year.year() + "年部分节假日安排的通知" : notice.source();
    }
}
