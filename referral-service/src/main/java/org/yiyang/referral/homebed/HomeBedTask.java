package org.yiyang.referral.homebed;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a bed at home. */
enum HomeBedTask implements TaskKind {
    CONSENT_HOME_BED("consent", "确认是否同意建立家庭病床", "Say whether you agree to the bed at home"),
    OPEN_HOME_BED("open", "答复家庭病床申请：建床，或说明不能建床的原因", "Answer the request: open the bed, or decline with a reason"),
    CLOSE_HOME_BED(
            "close",
            "家庭病床即将期满或已超期：撤床；仍需要的，撤床后重新建床",
            "The period ends or is over: close the bed; where it is still needed, open it again");

    private final String path;
    private final String verb;
    private final Label label;

    HomeBedTask(String verb, String zh, String en) {
        this.verb = verb;
        this.path = "/api/v1/home-beds/{id}/" + verb;
        this.label = new Label(zh, en);
    }

    String verb() {
        return verb;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }
}
