package org.yiyang.kit.calendar;

import java.time.LocalDate;

/** The last day of a period; provisional when it was counted through a year of which the holidays are not known. */
public record DueDay(LocalDate day, boolean provisional) {}
