package org.yiyang.institution.reference.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of the calendar, and what it answers. */
@ApplicationScoped
class CalendarQueries {
    private static final int YEAR_MIN = 1950;
    private static final int YEAR_MAX = 2100;
    private final HolidayNoticeRepository repository;
    private final Calendars calendars;
    private final CorrectionHistory histories;
    private final NoticeRights rights;

    CalendarQueries(
            HolidayNoticeRepository repository, Calendars calendars, CorrectionHistory histories, NoticeRights rights) {
        this.repository = repository;
        this.calendars = calendars;
        this.histories = histories;
        this.rights = rights;
    }

    List<CalendarJson.Summary> years(int after, int limit) {
        Map<Integer, HolidayNotice> published = repository.all().stream()
                .filter(notice -> notice.status() == NoticeStatus.PUBLISHED)
                .collect(Collectors.toMap(HolidayNotice::year, Function.identity()));
        return calendars.years().stream()
                .filter(year -> year.year() > after)
                .limit(limit)
                .map(year -> summary(year, published.get(year.year())))
                .toList();
    }

    CalendarJson.View year(Call call, int year) {
        HolidayNotice notice = repository.of(year).orElse(null);
        CalendarYear known = known(year);
        if (notice == null && known == null) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        return view(call, year, known, notice);
    }

    CalendarJson.View view(Call call, HolidayNotice notice) {
        return view(call, notice.year(), known(notice.year()), notice);
    }

    private CalendarYear known(int year) {
        return calendars.years().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .orElse(null);
    }

    CorrectionHistory.History history(Call call, int year) {
        year(call, year);
        return histories.of(HolidayNotice.idOf(year), NoticeStatus.table().states());
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

    /** A year whose notice was withdrawn has the days that came with the release, or none. */
    private CalendarJson.View view(Call call, int year, CalendarYear known, HolidayNotice notice) {
        HolidayNotice counting = notice != null && notice.status() == NoticeStatus.PUBLISHED ? notice : null;
        CalendarJson.Summary head = known == null
                ? new CalendarJson.Summary(year, false, notice.source(), 0, 0, List.of())
                : summary(known, counting);
        return new CalendarJson.View(
                head.year(),
                head.builtIn(),
                head.source(),
                notice == null ? null : notice.status(),
                head.daysOff(),
                head.makeUpDays(),
                head.warnings(),
                known == null
                        ? List.of()
                        : known.days().stream().map(CalendarJson.NamedDay::of).toList(),
                notice == null ? 0 : notice.version(),
                notice == null ? List.of() : rights.allowed(call.caller(), notice));
    }

    private static String source(CalendarYear year, HolidayNotice notice) {
        return notice == null ? "国务院办公厅关于" + year.year() + "年部分节假日安排的通知" : notice.source();
    }
}
