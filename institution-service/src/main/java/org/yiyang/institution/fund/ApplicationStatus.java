package org.yiyang.institution.fund;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of an application for a subsidy. A supervisor may take it back to any state that it has passed through.
 *
 * <pre>
 * SUBMITTED ──approve──▶ APPROVED ──pay──▶ PAID
 *     ├──────reject────▶ REJECTED
 *     └──withdraw (applicant)──▶ WITHDRAWN
 * </pre>
 */
public enum ApplicationStatus implements Labelled, Status {
    SUBMITTED("已申请", "Submitted"),
    APPROVED("已批准", "Approved"),
    PAID("已拨付", "Paid"),
    REJECTED("未批准", "Rejected"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Label label;

    ApplicationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<ApplicationStatus> next() {
        return switch (this) {
            case SUBMITTED -> List.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> List.of(PAID);
            case PAID -> List.of();
            case REJECTED -> List.of();
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case SUBMITTED -> List.of("approve", "reject", "withdraw");
            case APPROVED -> List.of("pay", "correct");
            case PAID -> List.of("correct");
            case REJECTED -> List.of("correct");
            case WITHDRAWN -> List.of("correct");
        };
    }

    /** Where a correction may take it back to. */
    List<ApplicationStatus> back() {
        return switch (this) {
            case SUBMITTED -> List.of();
            case APPROVED, REJECTED, WITHDRAWN -> List.of(SUBMITTED);
            case PAID -> List.of(SUBMITTED, APPROVED);
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
