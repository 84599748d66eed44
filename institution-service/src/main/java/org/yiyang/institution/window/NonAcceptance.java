package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an application is not accepted, 行政许可法 art. 32(1), (2), (5). */
public enum NonAcceptance implements Labelled {
    NOT_REQUIRED("依法不需要办理", "Nothing need be applied for"),
    NOT_IN_JURISDICTION("不属于本机关职权范围", "Another authority is competent"),
    NOT_CORRECTED("未按要求补正", "Not corrected as was asked");

    private final Label label;

    NonAcceptance(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
