package org.yiyang.institution.report;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a home is supported medically; the first that applies, so that every home has exactly one. */
public enum SupportMode implements Labelled {
    INTERNAL_INSTITUTION("内设医疗机构", "A medical institution of its own"),
    INTERNAL_ROOM("内设医务室", "A medical room of its own"),
    COOPERATION("与医疗机构合作", "In cooperation with a medical institution"),
    NONE("无医疗服务支持", "None");

    private final Label label;

    SupportMode(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
