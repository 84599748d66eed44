package org.yiyang.referral.homevisit;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a visit to a home. */
enum HomeVisitTask implements TaskKind {
    BOOK_HOME_VISIT(
            "book", "安排上门服务的日期和人员，或取消并说明原因", "Book the day and the staff of the visit, or cancel it with a reason"),
    RECORD_HOME_VISIT("complete", "登记上门服务是否完成", "Record whether the visit took place");

    private final String verb;
    private final String path;
    private final Label label;

    HomeVisitTask(String verb, String zh, String en) {
        this.verb = verb;
        this.path = "/api/v1/home-visits/{id}/" + verb;
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
