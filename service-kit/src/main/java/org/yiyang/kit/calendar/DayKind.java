package org.yiyang.kit.calendar;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a notice makes of a day. */
public enum DayKind implements Labelled {
    /** Nobody works, whatever the weekday. */
    OFF("放假", "Day off"),
    /** A make-up day: people work, whatever the weekday. */
    WORK("调休上班", "Make-up workday");

    private final Label label;

    DayKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
