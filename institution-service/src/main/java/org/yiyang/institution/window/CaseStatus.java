package org.yiyang.institution.window;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of a case. ACCEPTED is passed through: the departments get their tasks in the same transaction.
 *
 * <pre>
 * DRAFT ──submit──▶ SUBMITTED ◀──require-correction / resubmit──▶ CORRECTION_REQUIRED
 *                     ├──not-accept──▶ NOT_ACCEPTED
 *                     └──accept, or after 5 workdays──▶ ACCEPTED ──▶ IN_REVIEW ◀──return / resubmit──▶ CORRECTION_REQUIRED
 *   IN_REVIEW ──the last agree or file──▶ APPROVED ──issue──▶ ISSUED ──close──▶ CLOSED
 *   IN_REVIEW ──disagree──▶ REJECTED ──close──▶ CLOSED
 *   DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW ──withdraw──▶ WITHDRAWN
 * </pre>
 */
public enum CaseStatus implements Labelled, Status {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已提交", "Submitted"),
    CORRECTION_REQUIRED("待补正", "To be corrected"),
    ACCEPTED("已受理", "Accepted"),
    NOT_ACCEPTED("不予受理", "Not accepted"),
    IN_REVIEW("审查中", "In review"),
    APPROVED("准予（准备出件）", "Approved"),
    REJECTED("不予许可", "Rejected"),
    ISSUED("已出件", "Issued"),
    CLOSED("办结", "Closed"),
    WITHDRAWN("已撤回", "Withdrawn");

    /** Handed in and not over: what is asked for in it need not be asked for again. */
    static final List<CaseStatus> UNDER_WAY = List.of(SUBMITTED, CORRECTION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED);

    private final Label label;

    CaseStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<CaseStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> List.of(CORRECTION_REQUIRED, ACCEPTED, NOT_ACCEPTED, WITHDRAWN);
            case CORRECTION_REQUIRED -> List.of(SUBMITTED, IN_REVIEW, WITHDRAWN);
            case ACCEPTED -> List.of(IN_REVIEW);
            case IN_REVIEW -> List.of(CORRECTION_REQUIRED, APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> List.of(ISSUED);
            case REJECTED, ISSUED -> List.of(CLOSED);
            case NOT_ACCEPTED, CLOSED, WITHDRAWN -> List.of();
        };
    }

    /** Where a supervisor may put it back to, because the move from there was a mistake. */
    List<CaseStatus> back() {
        return switch (this) {
            case DRAFT, ACCEPTED, APPROVED, REJECTED -> List.of();
            case SUBMITTED -> List.of(DRAFT);
            case CORRECTION_REQUIRED -> List.of(SUBMITTED, IN_REVIEW);
            case NOT_ACCEPTED, IN_REVIEW -> List.of(SUBMITTED);
            case ISSUED -> List.of(APPROVED);
            case CLOSED -> List.of(ISSUED, REJECTED);
            case WITHDRAWN -> List.of(DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW);
        };
    }

    /** Whether the applicant brought it here, so that the applicant's own supervisor may put it back. */
    boolean applicantsMove() {
        return this == SUBMITTED || this == WITHDRAWN;
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case DRAFT -> List.of("revise", "attach", "submit", "withdraw");
            case SUBMITTED -> List.of("accept", "require-correction", "not-accept", "withdraw", "correct");
            case CORRECTION_REQUIRED -> List.of("revise", "attach", "resubmit", "withdraw", "correct");
            case ACCEPTED -> List.of();
            case IN_REVIEW ->
                List.of(
                        "agree",
                        "disagree",
                        "file",
                        "return",
                        "pause",
                        "resume",
                        "extend",
                        "attach",
                        "withdraw",
                        "correct",
                        "correct-task",
                        "correct-clock");
            case APPROVED -> List.of("issue", "correct-task");
            case REJECTED -> List.of("close", "correct-task");
            case ISSUED -> List.of("close", "correct");
            case NOT_ACCEPTED, CLOSED, WITHDRAWN -> List.of("correct");
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
