package org.yiyang.referral.consultation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What the doctor who was asked from afar advises. */
public enum Advice implements Labelled {
    STAY("留在当地继续治疗", "Stay and continue the treatment there"),
    PRESCRIBE("留在当地，调整用药", "Stay, with other medicines"),
    REFER("转诊", "Refer");

    private final Label label;

    Advice(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
