package org.yiyang.kit.calendar;

/** What a notice makes of a day. */
public enum DayKind {
    /** Nobody works, whatever the weekday. */
    OFF,
    /** A make-up day: people work, whatever the weekday. */
    WORK
}
