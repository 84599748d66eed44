package org.yiyang.kit.calendar;

import java.time.LocalDate;

/** One day that a notice names; {@code name} is the holiday it belongs to, such as 春节. */
public record CalendarDay(LocalDate day, DayKind kind, String name) {}
