package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a pilot tries out. */
public enum PilotType implements Labelled {
    INTEGRATED_CARE("医养结合", "Integrated care"),
    REMOTE_COLLAB("远程协同服务", "Remote collaboration"),
    COMMUNITY("社区医养结合", "Integrated care in the community"),
    ONE_BODY("医养一体化", "Medical and elderly care as one body"),
    ENTRUSTED("托管公立养老机构", "A public home run by a medical institution"),
    DEMONSTRATION("示范点、示范基地", "Demonstration");

    private final Label label;

    PilotType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
