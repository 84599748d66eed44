package org.yiyang.kit.retention;

import java.time.LocalDate;

/**
 * A period of months: the day of what begins it is not counted (民法典 art. 201), and it ends on the day of the same number
 * or, where the month has none, on its last (民法典 art. 202).
 */
final class RetentionPeriod {
    private RetentionPeriod() {}

    /** Whether a period that began on a day is over. */
    static boolean isOver(LocalDate begun, int months, LocalDate today) {
        return begun.plusMonths(months).isBefore(today);
    }

    /** The last day on which a period that is over today may have begun; all days before it are over, too. */
    static LocalDate lastBeginning(LocalDate today, int months) {
        LocalDate day = today.minusDays(1).minusMonths(months);
        while (isOver(day.plusDays(1), months, today)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
