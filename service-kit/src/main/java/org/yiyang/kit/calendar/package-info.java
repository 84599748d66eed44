/**
 * Workdays of China as data: days off and make-up days per year, decided by the State Council each November. A pure
 * {@link WorkCalendar} counts deadlines; a year of which nothing is known counts plain weekends and marks the result
 * provisional, and so does December until the next year's notice is known, since that may name its days.
 * {@link Calendars} gives the current one: the years that the kit ships, replaced by those in the tables
 * {@code calendar_year} and {@code calendar_day}.
 */
package org.yiyang.kit.calendar;
