package org.yiyang.kit.task;

import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How pressing a task is by its matter, whenever it is due; the most pressing first. */
public enum Priority implements Labelled {
    EMERGENCY(0, "紧急", "Emergency"),
    URGENT(1, "加急", "Urgent"),
    NORMAL(2, "一般", "Normal");

    private final int rank;
    private final Label label;

    Priority(int rank, String zh, String en) {
        this.rank = rank;
        this.label = new Label(zh, en);
    }

    /** As it is stored and sorted: the smaller, the more pressing. */
    int rank() {
        return rank;
    }

    static Priority ofRank(int rank) {
        return Stream.of(values()).filter(one -> one.rank == rank).findFirst().orElseThrow();
    }

    @Override
    public Label label() {
        return label;
    }
}
