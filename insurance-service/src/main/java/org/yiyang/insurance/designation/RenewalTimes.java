package org.yiyang.insurance.designation;

import java.time.LocalDate;

/**
 * When a renewal is asked for (医疗机构医疗保障定点管理暂行办法 art. 41), and when people are reminded that it should be.
 *
 * @param aheadMonths parameter RENEWAL_AHEAD_MONTHS
 * @param reminderDays parameter RENEWAL_REMINDER_DAYS
 */
record RenewalTimes(int aheadMonths, int reminderDays) {
    /**
     * The last day on which a renewal is asked for in time.
     *
     * @param termTo the first day after the term
     */
    LocalDate askedBy(LocalDate termTo) {
        return termTo.minusDays(1).minusMonths(aheadMonths);
    }

    /** The first day on which it is asked for late. */
    LocalDate firstLateDay(LocalDate termTo) {
        return askedBy(termTo).plusDays(1);
    }

    /** The day from which on people are reminded that it should be asked for. */
    LocalDate remindedOn(LocalDate termTo) {
        return askedBy(termTo).minusDays(reminderDays);
    }
}
