package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What the green channel of a medical institution makes easier for elders (老年人就医绿色通道). */
public enum GreenChannelItem implements Labelled {
    REGISTRATION("优先挂号", "Registration"),
    CONSULTATION("优先就诊", "Consultation"),
    REFERRAL("优先转诊", "Referral"),
    MEDICINES("优先取药", "Fetching medicines"),
    PAYMENT("优先收费（缴费）", "Payment"),
    EXAMINATION("优先检查", "Examinations"),
    ADMISSION("优先住院", "Admission to the wards"),
    STAFFED_WINDOW("保留人工服务窗口", "A window with staff"),
    PERSONAL_HELP("专人协助", "Personal help");

    private final Label label;

    GreenChannelItem(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
