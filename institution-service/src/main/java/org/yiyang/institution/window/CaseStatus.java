package org.yiyang.institution.window;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a case. ACCEPTED is passed through: the departments get their tasks in the same transaction. */
public enum CaseStatus implements Labelled, State {
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

    private static final StateMachine<CaseStatus> MACHINE = StateMachine.of(
            CaseStatus.class,
            begin("draft", DRAFT),
            move("revise", DRAFT, CORRECTION_REQUIRED),
            // what the departments decide changes their parts; the state then follows by the automatic moves below
            move("agree", IN_REVIEW),
            move("disagree", IN_REVIEW),
            move("file", IN_REVIEW),
            move("return", IN_REVIEW),
            move("pause", IN_REVIEW),
            move("resume", IN_REVIEW),
            move("extend", IN_REVIEW),
            move("attach", DRAFT, CORRECTION_REQUIRED, IN_REVIEW),
            move("submit", DRAFT).to(SUBMITTED),
            move("resubmit", CORRECTION_REQUIRED).to(SUBMITTED, IN_REVIEW),
            move("accept", SUBMITTED).to(ACCEPTED),
            move("require-correction", SUBMITTED).to(CORRECTION_REQUIRED),
            move("not-accept", SUBMITTED).to(NOT_ACCEPTED),
            move("withdraw", DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW).to(WITHDRAWN),
            move("issue", APPROVED).to(ISSUED),
            move("close", REJECTED, ISSUED).to(CLOSED),
            correction("correct", SUBMITTED).to(DRAFT),
            correction("correct", CORRECTION_REQUIRED).to(SUBMITTED, IN_REVIEW),
            correction("correct", NOT_ACCEPTED, IN_REVIEW).to(SUBMITTED),
            correction("correct", ISSUED).to(APPROVED),
            correction("correct", CLOSED).to(ISSUED, REJECTED),
            correction("correct", WITHDRAWN).to(DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW, APPROVED),
            correction("correct-task", IN_REVIEW, APPROVED, REJECTED).to(IN_REVIEW),
            correction("correct-clock", IN_REVIEW),
            automatic("deem-accepted", SUBMITTED).to(ACCEPTED),
            automatic("fan-out", ACCEPTED).to(IN_REVIEW),
            automatic("await-correction", IN_REVIEW).to(CORRECTION_REQUIRED),
            automatic("approve", IN_REVIEW).to(APPROVED),
            automatic("reject", IN_REVIEW).to(REJECTED),
            automatic("deem-renewed", IN_REVIEW),
            automatic("pass-on", DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW, APPROVED),
            automatic("institution-closed", DRAFT, SUBMITTED, CORRECTION_REQUIRED, IN_REVIEW, APPROVED)
                    .to(WITHDRAWN),
            automatic("overdue", DRAFT, CORRECTION_REQUIRED, IN_REVIEW, APPROVED));

    /** Not over: it ends, or goes on under the successor, when the institution that it is for or about ends. */
    static final List<CaseStatus> OPEN = List.of(DRAFT, SUBMITTED, CORRECTION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED);

    /** Handed in and not over: what is asked for in it need not be asked for again. */
    static final List<CaseStatus> UNDER_WAY = List.of(SUBMITTED, CORRECTION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED);

    /** Handed in and not closed: the window, or a department, has something to do with it. */
    static final List<CaseStatus> UNCLOSED =
            List.of(SUBMITTED, CORRECTION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED, REJECTED, ISSUED);

    private final Label label;

    CaseStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether the applicant brought it here, so that the applicant's own supervisor may put it back. */
    boolean applicantsMove() {
        return this == SUBMITTED || this == WITHDRAWN;
    }

    @Override
    public StateMachine<CaseStatus> machine() {
        return table();
    }

    /** The table of moves of a case. */
    static StateMachine<CaseStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
