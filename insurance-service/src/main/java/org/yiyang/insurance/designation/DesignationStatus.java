package org.yiyang.insurance.designation;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a designation. An application begins when it is submitted; a draft is the applicant's own. */
public enum DesignationStatus implements Labelled, State {
    SUBMITTED("已申请", "Submitted"),
    SUPPLEMENT_REQUIRED("待补正", "To be supplemented"),
    ACCEPTED("已受理", "Accepted"),
    REFUSED("不予受理", "Refused"),
    EVALUATING("评估中", "Being evaluated"),
    EVALUATED_PASS("评估合格", "Evaluation passed"),
    EVALUATED_FAIL("评估不合格", "Evaluation failed"),
    RECTIFYING("整改中", "Being rectified"),
    BARRED("再次不合格，一年内不得申请", "Failed twice, barred for a time"),
    PUBLICISED("公示中", "Publicised"),
    NEGOTIATING("协商中", "Being negotiated"),
    SIGNED("已签协议", "Signed"),
    ACTIVE("定点有效", "In force"),
    RENEWAL_PENDING("定点有效，续签办理中", "In force, its renewal pending"),
    SUSPENDED("协议中止", "Suspended"),
    TERMINATED("协议解除", "Terminated"),
    EXPIRED("到期终止", "Expired"),
    DISCONTINUED("机构已注销，申请终结", "Discontinued, since the institution has closed"),
    WITHDRAWN("申请已撤回", "Application withdrawn");

    /** An application, or one for another term, that is under way: neither in force nor over. */
    static final List<DesignationStatus> UNDER_WAY = List.of(
            SUBMITTED,
            SUPPLEMENT_REQUIRED,
            ACCEPTED,
            EVALUATING,
            EVALUATED_PASS,
            EVALUATED_FAIL,
            RECTIFYING,
            PUBLICISED,
            NEGOTIATING,
            SIGNED,
            RENEWAL_PENDING);

    /** What ends an application by itself, as its history has it. */
    static final String INSTITUTION_CLOSED = "INSTITUTION_CLOSED";

    private static final StateMachine<DesignationStatus> MACHINE = StateMachine.of(
                    DesignationStatus.class,
                    begin("submit", SUBMITTED),
                    begin("takeover", ACTIVE),
                    move("accept", SUBMITTED).to(ACCEPTED),
                    move("require-supplement", SUBMITTED).to(SUPPLEMENT_REQUIRED),
                    move("supplement", SUPPLEMENT_REQUIRED).to(SUBMITTED),
                    move("refuse", SUBMITTED, SUPPLEMENT_REQUIRED).to(REFUSED),
                    move("begin-evaluation", ACCEPTED).to(EVALUATING),
                    move("record-evaluation", EVALUATING).to(EVALUATED_PASS, EVALUATED_FAIL, BARRED),
                    move("rectify", EVALUATED_FAIL).to(RECTIFYING),
                    move("re-evaluate", RECTIFYING).to(EVALUATING),
                    move("publicise", EVALUATED_PASS).to(PUBLICISED),
                    move("negotiate", PUBLICISED).to(NEGOTIATING),
                    // the first signature leaves the state as it is
                    move("sign", NEGOTIATING, RENEWAL_PENDING),
                    move("sign", NEGOTIATING).to(SIGNED),
                    move("sign", RENEWAL_PENDING).to(ACTIVE),
                    move("activate", SIGNED).to(ACTIVE),
                    move("withdraw", applyingStates()).to(WITHDRAWN),
                    move("request-renewal", ACTIVE).to(RENEWAL_PENDING),
                    // who is suspended asks in time, and is answered once it is resumed
                    move("request-renewal", SUSPENDED),
                    move("decline-renewal", RENEWAL_PENDING).to(ACTIVE),
                    move("decline-renewal", SUSPENDED),
                    move("waive-renewal", ACTIVE, SUSPENDED),
                    move("waive-renewal", RENEWAL_PENDING).to(ACTIVE),
                    // these decide days; the state then follows the days by the automatic moves below
                    move("suspend", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    move("request-resumption", SUSPENDED),
                    move("resume", SUSPENDED),
                    move("serve-notice", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    move("state-case", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    move("terminate", ACTIVE, RENEWAL_PENDING, SUSPENDED).to(TERMINATED),
                    move("report-change", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    move("record-filing", statesBut(SUBMITTED, SUPPLEMENT_REQUIRED, ACCEPTED, REFUSED)),
                    move("add-supplementary-agreement", ACTIVE, RENEWAL_PENDING),
                    move("end-supplementary-agreement", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    move("impose-measure", onceInForce()),
                    move("settle-measure", onceInForce()),
                    move("seek-remedy", statesBut(DISCONTINUED)),
                    move("decide-remedy", statesBut()),
                    move("declare-costs", onceInForce()),
                    move("record-payment", onceInForce()),
                    correction("correct", SUPPLEMENT_REQUIRED, ACCEPTED, REFUSED)
                            .to(SUBMITTED),
                    correction("correct", EVALUATING).to(ACCEPTED, RECTIFYING),
                    correction("correct", EVALUATED_PASS, EVALUATED_FAIL, BARRED)
                            .to(EVALUATING),
                    correction("correct", RECTIFYING).to(EVALUATED_FAIL),
                    correction("correct", PUBLICISED).to(EVALUATED_PASS),
                    correction("correct", NEGOTIATING).to(PUBLICISED),
                    correction("correct", SIGNED).to(NEGOTIATING),
                    correction("correct", TERMINATED).to(ACTIVE, RENEWAL_PENDING),
                    correction("correct-term", NEGOTIATING, ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    correction("correct-term", SIGNED).to(NEGOTIATING),
                    correction("correct-term", ACTIVE).to(RENEWAL_PENDING),
                    correction("correct-code", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    correction("correct-period", ACTIVE, RENEWAL_PENDING, SUSPENDED, EXPIRED),
                    correction("correct-performance", statesBut(SUBMITTED, SUPPLEMENT_REQUIRED, ACCEPTED, REFUSED)),
                    automatic("discontinue", applyingStates()).to(DISCONTINUED),
                    automatic("deem-withdrawn", SUPPLEMENT_REQUIRED, EVALUATED_FAIL, RECTIFYING)
                            .to(WITHDRAWN),
                    automatic("take-effect", ACTIVE, RENEWAL_PENDING).to(SUSPENDED),
                    automatic("take-effect", SUSPENDED).to(ACTIVE, RENEWAL_PENDING),
                    automatic("note-change", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    automatic("find-unreported", ACTIVE, RENEWAL_PENDING, SUSPENDED),
                    automatic("remind-renewal", ACTIVE, SUSPENDED),
                    automatic("begin-term", ACTIVE, SUSPENDED),
                    automatic("terminate", ACTIVE, RENEWAL_PENDING, SUSPENDED).to(TERMINATED),
                    automatic("expire", ACTIVE, RENEWAL_PENDING).to(EXPIRED),
                    automatic("reopen", TERMINATED).to(ACTIVE, RENEWAL_PENDING),
                    automatic("follow-licence", ACTIVE, RENEWAL_PENDING, SUSPENDED, TERMINATED, EXPIRED))
            .because("discontinue", Map.of(INSTITUTION_CLOSED, new Label("机构已注销", "The institution has closed")));

    private final Label label;

    DesignationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<DesignationStatus> machine() {
        return table();
    }

    /** The table of moves of a designation. */
    static StateMachine<DesignationStatus> table() {
        return MACHINE;
    }

    /** Whether an agreement is running. */
    boolean inTerm() {
        return this == ACTIVE || this == RENEWAL_PENDING || this == SUSPENDED;
    }

    /** Whether an agreement is asked for that was never in force. */
    boolean applying() {
        return !inTerm() && !ended();
    }

    /** Whether nothing more comes, so that a new application is free to begin. */
    boolean ended() {
        return switch (this) {
            case REFUSED, BARRED, TERMINATED, EXPIRED, DISCONTINUED, WITHDRAWN -> true;
            case SUBMITTED,
                    SUPPLEMENT_REQUIRED,
                    ACCEPTED,
                    EVALUATING,
                    EVALUATED_PASS,
                    EVALUATED_FAIL,
                    RECTIFYING,
                    PUBLICISED,
                    NEGOTIATING,
                    SIGNED,
                    ACTIVE,
                    RENEWAL_PENDING,
                    SUSPENDED -> false;
        };
    }

    /** Whether nothing goes on before the applicant does something. */
    boolean waitsForApplicant() {
        return this == SUPPLEMENT_REQUIRED || this == EVALUATED_FAIL || this == RECTIFYING;
    }

    private static DesignationStatus[] statesBut(DesignationStatus... these) {
        return Stream.of(values())
                .filter(state -> !List.of(these).contains(state))
                .toArray(DesignationStatus[]::new);
    }

    /** In which an agreement is in force or was. */
    private static DesignationStatus[] onceInForce() {
        return Stream.of(values())
                .filter(state -> state.inTerm() || state == TERMINATED || state == EXPIRED)
                .toArray(DesignationStatus[]::new);
    }

    private static DesignationStatus[] applyingStates() {
        return Stream.of(values()).filter(DesignationStatus::applying).toArray(DesignationStatus[]::new);
    }

    @Override
    public Label label() {
        return label;
    }
}
