package org.yiyang.contract;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of an agreement. What it is once both have signed follows from its days and from what is known of its
 * parties, so that a late or mended fact leads where it would have led in time.
 *
 * <pre>
 * DRAFT ─propose─▶ PROPOSED ◀─counter─▶ COUNTERED
 *                     └──────agree──────┴─▶ AGREED ─sign─▶ PARTIALLY_SIGNED ─sign─▶ SIGNED ─file─▶ FILED
 *   (until both have signed: cancel ▶ CANCELLED; counter ▶ back, signatures void)      │            │
 *                                                                                      └─────┬──────┘
 *                                  SUSPENDED ◀─suspend / resume─▶ EFFECTIVE ◀──its day came──┘
 *                                      └────────────┬──────────────┘
 *                                                   └─▶ EXPIRED | TERMINATED
 * </pre>
 */
public enum AgreementStatus implements Labelled, Status {
    DRAFT("草稿", "Draft"),
    PROPOSED("已提出", "Proposed"),
    COUNTERED("已还价", "Countered"),
    AGREED("已谈定", "Agreed"),
    PARTIALLY_SIGNED("单方已签", "Signed by one party"),
    SIGNED("双方已签", "Signed"),
    FILED("已备案", "Filed"),
    EFFECTIVE("生效", "In force"),
    SUSPENDED("中止", "Suspended"),
    EXPIRED("到期", "Expired"),
    TERMINATED("终止", "Terminated"),
    CANCELLED("已撤销", "Cancelled");

    private final Label label;

    AgreementStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Where one may go from here; ends are left only where a supervisor or a mended fact shows that they were none. */
    @Override
    public List<AgreementStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(PROPOSED, CANCELLED);
            case PROPOSED -> List.of(COUNTERED, AGREED, CANCELLED);
            case COUNTERED -> List.of(PROPOSED, AGREED, CANCELLED);
            case AGREED -> List.of(PROPOSED, COUNTERED, PARTIALLY_SIGNED, CANCELLED);
            case PARTIALLY_SIGNED -> List.of(PROPOSED, COUNTERED, SIGNED, CANCELLED);
            case SIGNED -> List.of(FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED);
            case FILED -> List.of(EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED);
            case EFFECTIVE -> List.of(FILED, SUSPENDED, EXPIRED, TERMINATED);
            case SUSPENDED -> List.of(FILED, EFFECTIVE, EXPIRED, TERMINATED);
            case EXPIRED -> List.of(FILED, EFFECTIVE, SUSPENDED, TERMINATED);
            case TERMINATED -> List.of(SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED);
            case CANCELLED -> List.of();
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case DRAFT -> List.of("revise", "propose", "cancel");
            case PROPOSED, COUNTERED -> List.of("counter", "agree", "cancel");
            case AGREED, PARTIALLY_SIGNED -> List.of("sign", "counter", "cancel");
            case SIGNED -> List.of("file", "terminate", "agree-termination", "withdraw-termination", "correct");
            case FILED -> List.of("add-posting", "terminate", "agree-termination", "withdraw-termination", "correct");
            case EFFECTIVE, SUSPENDED ->
                List.of(
                        "suspend",
                        "resume",
                        "add-posting",
                        "end-posting",
                        "terminate",
                        "agree-termination",
                        "withdraw-termination",
                        "correct");
            case EXPIRED, TERMINATED -> List.of("correct");
            case CANCELLED -> List.of();
        };
    }

    /** Signed by both and not ended: its term is taken. */
    boolean binding() {
        return switch (this) {
            case SIGNED, FILED, EFFECTIVE, SUSPENDED -> true;
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, EXPIRED, TERMINATED, CANCELLED -> false;
        };
    }

    /** Signed by both, whatever became of it: from here on its days and its parties decide what it is. */
    boolean concluded() {
        return switch (this) {
            case SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED -> true;
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, CANCELLED -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
