package org.yiyang.referral.homebed;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a bed at home was not opened, or was closed. */
public enum HomeBedReason implements Labelled {
    NOT_ELIGIBLE(By.DECLINE, false, "不符合建床条件", "Not eligible"),
    NEEDS_HOSPITAL(By.DECLINE, false, "病情须住院治疗", "Has to be treated in hospital"),
    NO_CAPACITY(By.DECLINE, true, "暂无服务能力", "No capacity at present"),
    OUT_OF_AREA(By.DECLINE, true, "不在服务范围内", "Outside the area that is served"),
    RECOVERED(By.CLOSE, false, "治愈或好转，无须继续", "Recovered or better, not needed any more"),
    ADMITTED(By.CLOSE, false, "转院或住院", "Referred or admitted to hospital"),
    PERIOD_OVER(By.CLOSE, true, "建床期满", "The period is over"),
    MOVED_AWAY(By.CLOSE, false, "迁离服务区域", "Moved away"),
    PATIENT_WISH(By.EITHER, false, "患者或家属要求", "The patient or family wishes it"),
    ENTERED_BY_MISTAKE(By.EITHER, false, "误录", "Entered by mistake"),
    DECEASED(By.SUITE, false, "死亡", "Died"),
    INSTITUTION_STOPPED(By.SUITE, true, "建床机构终止", "The institution has come to its end");

    /** By which move it is given. */
    private enum By {
        DECLINE,
        CLOSE,
        EITHER,
        SUITE
    }

    private final By by;
    private final boolean needRemains;
    private final Label label;

    HomeBedReason(By by, boolean needRemains, String zh, String en) {
        this.by = by;
        this.needRemains = needRemains;
        this.label = new Label(zh, en);
    }

    boolean forDeclining() {
        return by == By.DECLINE || by == By.EITHER;
    }

    boolean forClosing() {
        return by == By.CLOSE || by == By.EITHER;
    }

    /** Whether the elder still is one of those who should have a bed at home. */
    boolean needRemains() {
        return needRemains;
    }

    @Override
    public Label label() {
        return label;
    }
}
