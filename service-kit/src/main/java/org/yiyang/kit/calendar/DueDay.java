package org.yiyang.kit.calendar;

import java.time.LocalDate;

/** The last day of a period; provisional when it was counted through days of which a notice is still to come. */
public record DueDay(LocalDate day, boolean provisional) {}
