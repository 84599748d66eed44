package org.yiyang.kit.reconcile;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** In what a record, its history and its events do not agree. */
public enum Difference implements Labelled {
    HISTORY_AHEAD("历史中有登记里没有的变更", "The history has a change that the register does not have"),
    HISTORY_BEHIND("登记中有历史里没有的变更", "The register has a change that the history does not have"),
    EVENT_AHEAD("已发出登记里没有的事件", "An event was published of a change that the register does not have"),
    EVENT_MISSING("登记的最后变更没有事件", "No event was published of the register's last change"),
    STATUS_DIFFERS("登记与历史的状态不一致", "Register and history end in different states"),
    HISTORY_WITHOUT_RECORD("有历史而无登记", "There is a history and no record"),
    EVENT_WITHOUT_RECORD("有事件而无登记", "There is an event and no record"),
    TASK_WITHOUT_RECORD("有待办而无登记", "There is a task and no record"),
    DEADLINE_WITHOUT_RECORD("有期限而无登记", "There is a deadline and no record");

    private final Label label;

    Difference(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
