package org.yiyang.referral.referral;

import java.util.UUID;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What for the content of a referral was read, as far as the reader's part in it says so. */
enum ReadingPurpose implements Labelled {
    DECISION("决定是否接收", "To decide whether to accept"),
    SENDER_CARE("转出方诊疗", "Care by the sender"),
    RECEIVER_CARE("接收方诊疗", "Care by the receiver"),
    OWN("本人或家属查阅", "Read by the elder or the family"),
    OTHER("其他", "Another purpose");

    private final Label label;

    ReadingPurpose(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /**
     * The purpose of a reading.
     *
     * @param institution whose staff read, null for a person
     */
    static ReadingPurpose of(ReadingOf what, UUID institution, Referral referral) {
        if (what == ReadingOf.BRIEF) {
            return DECISION;
        }
        if (institution == null) {
            return OWN;
        }
        if (referral.sender().includes(institution)) {
            return SENDER_CARE;
        }
        return referral.receiver().includes(institution) ? RECEIVER_CARE : OTHER;
    }

    @Override
    public Label label() {
        return label;
    }
}
