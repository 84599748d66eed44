package org.yiyang.institution.reference.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What is unlikely in a notice for a year; it is published all the same, since the State Council decides. */
public enum NoticeWarning implements Labelled {
    // 全国年节及纪念日放假办法 art. 2: 13 days since 2025, 11 before; with weekends around them 2020 to 2026 had 27 to 33.
    FEW_DAYS_OFF("放假天数少于 20 天", "Fewer than 20 days off", year -> count(year, DayKind.OFF) < 20),
    MANY_DAYS_OFF("放假天数多于 40 天", "More than 40 days off", year -> count(year, DayKind.OFF) > 40),
    MANY_MAKE_UP_DAYS("调休上班多于 10 天", "More than 10 make-up days", year -> count(year, DayKind.WORK) > 10),
    MAKE_UP_ON_WORKDAY(
            "有调休上班日本来就是工作日",
            "A make-up day is an ordinary workday anyhow",
            year -> year.days().stream().anyMatch(day -> day.kind() == DayKind.WORK && !weekend(day.day()))),
    STATUTORY_DAY_MISSING(
            "元旦、劳动节或国庆节未列为放假日",
            "New Year, Labour Day or National Day is not a day off",
            year -> !statutoryDaysAreOff(year));

    private static final List<MonthDay> STATUTORY =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));
    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Predicate<CalendarYear> applies;

    NoticeWarning(String zh, String en, Predicate<CalendarYear> applies) {
        this.label = new Label(zh, en);
        this.applies = applies;
    }

    static List<NoticeWarning> of(CalendarYear year) {
        return Arrays.stream(values())
                .filter(warning -> warning.applies.test(year))
                .toList();
    }

    static long count(CalendarYear year, DayKind kind) {
        return year.days().stream().filter(day -> day.kind() == kind).count();
    }

    private static boolean statutoryDaysAreOff(CalendarYear year) {
        List<LocalDate> off = year.days().stream()
                .filter(day -> day.kind() == DayKind.OFF)
                .map(CalendarDay::day)
                .toList();
        return STATUTORY.stream().map(day -> day.atYear(year.year())).allMatch(off::contains);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public Label label() {
        return label;
    }
}
