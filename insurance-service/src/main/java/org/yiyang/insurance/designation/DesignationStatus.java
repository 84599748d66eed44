package org.yiyang.insurance.designation;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of a designation. An application begins when it is submitted; a draft is the applicant's own.
 *
 * <pre>
 * SUBMITTED ◀─require-supplement / supplement─▶ SUPPLEMENT_REQUIRED
 *     ├──refuse──▶ REFUSED
 *     └──accept──▶ ACCEPTED ──begin-evaluation──▶ EVALUATING ◀──re-evaluate── RECTIFYING ◀─rectify─┐
 *                                                    ├──record-evaluation──▶ EVALUATED_FAIL ───────┘
 *                                                    ├──second failure──▶ BARRED
 *                                                    └──▶ EVALUATED_PASS ──publicise──▶ PUBLICISED
 *   PUBLICISED ──negotiate──▶ NEGOTIATING ──sign, sign──▶ SIGNED ──activate──▶ ACTIVE
 *   ACTIVE ◀──suspend / resume──▶ SUSPENDED;  both ──terminate──▶ TERMINATED;  ACTIVE ──end of term──▶ EXPIRED
 * </pre>
 */
public enum DesignationStatus implements Labelled, Status {
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
    SUSPENDED("协议中止", "Suspended"),
    TERMINATED("协议解除", "Terminated"),
    EXPIRED("到期终止", "Expired");

    private final Label label;

    DesignationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<DesignationStatus> next() {
        return switch (this) {
            case SUBMITTED -> List.of(SUPPLEMENT_REQUIRED, ACCEPTED, REFUSED);
            case SUPPLEMENT_REQUIRED -> List.of(SUBMITTED, REFUSED);
            case ACCEPTED -> List.of(EVALUATING);
            case EVALUATING -> List.of(EVALUATED_PASS, EVALUATED_FAIL, BARRED);
            case EVALUATED_FAIL -> List.of(RECTIFYING);
            case RECTIFYING -> List.of(EVALUATING);
            case EVALUATED_PASS -> List.of(PUBLICISED);
            case PUBLICISED -> List.of(NEGOTIATING);
            case NEGOTIATING -> List.of(SIGNED);
            case SIGNED -> List.of(ACTIVE);
            case ACTIVE -> List.of(SUSPENDED, TERMINATED, EXPIRED);
            case SUSPENDED -> List.of(ACTIVE, TERMINATED);
            case REFUSED, BARRED, TERMINATED, EXPIRED -> List.of();
        };
    }

    /** Where a supervisor may put it back to, because the move from there was a mistake. */
    List<DesignationStatus> back() {
        return switch (this) {
            case SUBMITTED, ACTIVE, SUSPENDED, EXPIRED -> List.of();
            case SUPPLEMENT_REQUIRED, ACCEPTED, REFUSED -> List.of(SUBMITTED);
            case EVALUATING -> List.of(ACCEPTED);
            case EVALUATED_PASS, EVALUATED_FAIL, BARRED -> List.of(EVALUATING);
            case RECTIFYING -> List.of(EVALUATED_FAIL);
            case PUBLICISED -> List.of(EVALUATED_PASS);
            case NEGOTIATING -> List.of(PUBLICISED);
            case SIGNED -> List.of(NEGOTIATING);
            case TERMINATED -> List.of(ACTIVE);
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case SUBMITTED -> List.of("accept", "require-supplement", "refuse");
            case SUPPLEMENT_REQUIRED -> List.of("supplement", "refuse", "correct");
            case ACCEPTED -> List.of("begin-evaluation", "correct");
            case EVALUATING -> List.of("record-evaluation", "correct");
            case EVALUATED_FAIL -> List.of("rectify", "correct");
            case RECTIFYING -> List.of("re-evaluate", "correct");
            case EVALUATED_PASS -> List.of("publicise", "correct");
            case PUBLICISED -> List.of("negotiate", "correct");
            case NEGOTIATING -> List.of("sign", "correct");
            case SIGNED -> List.of("activate", "correct");
            case ACTIVE -> List.of("suspend", "terminate", "report-change", "correct-period");
            case SUSPENDED -> List.of("resume", "terminate", "report-change", "correct-period");
            case REFUSED, BARRED, TERMINATED -> List.of("correct");
            case EXPIRED -> List.of("correct-period");
        };
    }

    /** Whether an agreement is running. */
    boolean inTerm() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** Whether nothing more comes, so that a new application is free to begin. */
    boolean ended() {
        return this == REFUSED || this == BARRED || this == TERMINATED || this == EXPIRED;
    }

    @Override
    public Label label() {
        return label;
    }
}
