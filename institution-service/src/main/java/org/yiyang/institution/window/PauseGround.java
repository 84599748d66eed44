package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;

/** Why the clock stands still: time for these is not counted, 行政许可法 art. 45. */
public enum PauseGround implements Labelled {
    SITE_INSPECTION("现场核查", "Inspection on site"),
    EXPERT_REVIEW("专家评审", "Review by experts"),
    PUBLICITY("公示", "Publicity"),
    HEARING("听证", "Hearing"),
    CORRECTION("补正", "Correction by the applicant");

    private final String zh;
    private final String en;

    PauseGround(String zh, String en) {
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
