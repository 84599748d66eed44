package org.yiyang.referral.dispatch;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What waits in a region's queue. */
public enum QueueSubject implements Labelled {
    REFERRAL("转诊", "A referral", "/api/v1/referrals/"),
    REQUEST("转诊申请", "A home's request for one", "/api/v1/referral-requests/");

    private final Label label;
    private final String path;

    QueueSubject(String zh, String en, String path) {
        this.label = new Label(zh, en);
        this.path = path;
    }

    /** Where everything else of it is read and done. */
    String path(Object id) {
        return path + id;
    }

    @Override
    public Label label() {
        return label;
    }
}
