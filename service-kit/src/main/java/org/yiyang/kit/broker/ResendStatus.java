package org.yiyang.kit.broker;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of a resend: it goes on by itself after a restart.
 *
 * <pre>
 * RUNNING ──▶ DONE
 *    └─cancel─▶ CANCELLED
 * </pre>
 */
public enum ResendStatus implements Labelled {
    RUNNING("进行中", "Running"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled");

    private final Label label;

    ResendStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What a person may do with it. */
    public List<String> verbs() {
        return switch (this) {
            case RUNNING -> List.of("cancel");
            case DONE, CANCELLED -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
