package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why the clock is stopped: time for these is not counted, 行政许可法 art. 45. */
public enum PauseGround implements Labelled {
    SITE_INSPECTION("现场核查", "Inspection on site"),
    EXPERT_REVIEW("专家评审", "Review by experts"),
    PUBLICITY("公示", "Publicity"),
    HEARING("听证", "Hearing"),
    CORRECTION("补正", "Correction by the applicant");

    private final Label label;

    PauseGround(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
