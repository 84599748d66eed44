package org.yiyang.kit.bulk;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of an uploaded file.
 *
 * <pre>
 * QUEUED ──▶ RUNNING ──▶ DONE
 *   ▲  ├─cancel─┼──▶ CANCELLED ─┐
 *   │  └────────┴──▶ FAILED ────┤
 *   └────────resume─────────────┘
 * </pre>
 */
public enum ImportStatus implements Labelled, Status {
    QUEUED("等待处理", "Queued"),
    RUNNING("处理中", "Running"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled"),
    FAILED("失败", "Failed");

    private final Label label;

    ImportStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<ImportStatus> next() {
        return switch (this) {
            case QUEUED -> List.of(RUNNING, CANCELLED, FAILED);
            case RUNNING -> List.of(DONE, CANCELLED, FAILED);
            case CANCELLED, FAILED -> List.of(QUEUED);
            case DONE -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case QUEUED, RUNNING -> List.of("cancel");
            case CANCELLED, FAILED -> List.of("resume");
            case DONE -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
