package org.yiyang.referral.dispatch;

import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How pressing something in the queue is; the most pressing first. */
public enum QueueUrgency implements Labelled {
    EMERGENCY(0, "急诊", "Emergency"),
    URGENT(1, "紧急", "Urgent"),
    ROUTINE(2, "常规", "Routine");

    private final int rank;
    private final Label label;

    QueueUrgency(int rank, String zh, String en) {
        this.rank = rank;
        this.label = new Label(zh, en);
    }

    /** As it is sorted: the smaller, the more pressing. */
    int rank() {
        return rank;
    }

    static QueueUrgency ofRank(int rank) {
        return Stream.of(values()).filter(one -> one.rank == rank).findFirst().orElseThrow();
    }

    @Override
    public Label label() {
        return label;
    }
}
