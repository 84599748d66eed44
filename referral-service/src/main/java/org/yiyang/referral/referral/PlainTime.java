package org.yiyang.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.refusal.Label;

/** Moments as people in China say them; the year only where it is another one. */
final class PlainTime {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private PlainTime() {}

    static Label of(Instant moment, Instant now) {
        return of(moment.atZone(WorkCalendar.ZONE), now, false);
    }

    /** The end of something: midnight is the end of the day before. */
    static Label endingAt(Instant moment, Instant now) {
        ZonedDateTime end = moment.atZone(WorkCalendar.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? of(end.minusDays(1), now, true) : of(end, now, false);
    }

    static Label day(LocalDate day, LocalDate today) {
        boolean thisYear = day.getYear() == today.getYear();
        return new Label(
                (thisYear ? "" : day.getYear() + " 年 ") + ZH.format(day) + " ",
                EN.format(day) + (thisYear ? "" : " " + day.getYear()));
    }

    private static Label of(ZonedDateTime at, Instant now, boolean endOfDay) {
        boolean thisYear = at.getYear() == now.atZone(WorkCalendar.ZONE).getYear();
        String time = endOfDay ? "24:00" : TIME.format(at);
        return new Label(
                (thisYear ? "" : at.getYear() + " 年 ") + ZH.format(at) + " " + time,
                EN.format(at) + (thisYear ? " " : " " + at.getYear() + " ") + time);
    }
}
