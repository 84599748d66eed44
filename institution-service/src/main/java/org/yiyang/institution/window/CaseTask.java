package org.yiyang.institution.window;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What a case waits for, with the words that say it. */
enum CaseTask implements TaskKind {
    FILE_CHANGE("在期限内提交变更备案", "Hand in the filing of what has changed, in its time"),
    RECEIVE_CASE("受理申请，或一次性告知需补正的全部内容", "Accept the application, or name once everything that is missing"),
    DECIDE_CASE("审查并作出本部门的决定", "Examine the case and decide your department's part"),
    ISSUE_CASE("统一出件", "Issue what was approved"),
    DELIVER_CASE("送达并办结", "Deliver the result and close the case"),
    CORRECT_CASE("按告知补正材料并重新提交", "Correct what was named and hand it in again");

    private final Label label;

    CaseTask(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return "/api/v1/one-window-cases/{id}";
    }

    @Override
    public Label label() {
        return label;
    }
}
