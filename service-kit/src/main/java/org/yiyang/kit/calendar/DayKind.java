package org.yiyang.kit.calendar;

import org.yiyang.kit.http.Labelled;

/** What a notice makes of a day. */
public enum DayKind implements Labelled {
    /** Nobody works, whatever the weekday. */
    OFF("放假", "Day off"),
    /** A make-up day: people work, whatever the weekday. */
    WORK("调休上班", "Make-up workday");

    private final String zh;
    private final String en;

    DayKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
