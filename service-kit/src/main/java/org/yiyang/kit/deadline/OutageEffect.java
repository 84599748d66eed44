package org.yiyang.kit.deadline;

/** The effect on a deadline of an outage, in which nobody could use the service; a property of its kind. */
public enum OutageEffect {
    /** Somebody must act through this service: the time in which nobody could is not counted (期间顺延). */
    EXTENDED,
    /**
     * Its day is set by law or by a plan and stands; what was done on paper by then must still be entered before its
     * passing is noted.
     */
    ENTERED_FIRST,
    /** A day of the calendar, or a mere reminder: no outage moves it. */
    NONE
}
