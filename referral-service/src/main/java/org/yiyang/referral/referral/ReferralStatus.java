package org.yiyang.referral.referral;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.Arrays;
import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.inquiry.RejectReason;

/** The life of a referral. An emergency begins on the way, a return begins on the way back. */
public enum ReferralStatus implements Labelled, State {
    SUBMITTED("已提交", "Submitted"),
    REVIEWED("已审核", "Reviewed"),
    PENDING("待接收方答复", "Waiting for the receiver"),
    ACCEPTED("已接收", "Accepted"),
    REJECTED("已拒绝", "Rejected"),
    REDIRECTED("已改转", "Redirected"),
    IN_TRANSIT("转运中", "On the way"),
    ARRIVED("已到达", "Arrived"),
    IN_TREATMENT("诊疗中", "In treatment"),
    RETURNED("已回转", "Returned"),
    RECEIVED("已接回", "Received back"),
    FOLLOWED_UP("已随访", "Followed up"),
    COMPLETED("已完成", "Completed"),
    CANCELLED("已取消", "Cancelled"),
    EXPIRED("已过期", "Expired"),
    SUPERSEDED("已被取代", "Superseded");

    private static final StateMachine<ReferralStatus> MACHINE = StateMachine.of(
                    ReferralStatus.class,
                    begin("submit", SUBMITTED).only(ReferralKind.UP, ReferralKind.DOWN),
                    begin("submit", PENDING).only(ReferralKind.DOWN),
                    begin("emergency", IN_TRANSIT).only(ReferralKind.EMERGENCY),
                    begin("return", IN_TRANSIT).only(ReferralKind.DOWN),
                    move("review", SUBMITTED).only(ReferralKind.UP),
                    automatic("release", SUBMITTED).to(REVIEWED),
                    automatic("ask", REVIEWED).to(PENDING),
                    automatic("ask", REDIRECTED).to(PENDING).only(ReferralKind.UP, ReferralKind.DOWN),
                    move("accept", PENDING).to(ACCEPTED),
                    move("reject", PENDING).to(REJECTED),
                    move("ask-also", PENDING).only(ReferralKind.UP, ReferralKind.DOWN),
                    automatic("decline", PENDING).only(ReferralKind.UP, ReferralKind.DOWN),
                    move("depart", ACCEPTED).to(IN_TRANSIT),
                    move("arrive", ACCEPTED, IN_TRANSIT).to(ARRIVED).only(ReferralKind.UP, ReferralKind.EMERGENCY),
                    move("receive", ACCEPTED, IN_TRANSIT).to(RECEIVED).only(ReferralKind.DOWN),
                    move("redirect", PENDING, ACCEPTED, REJECTED, IN_TRANSIT).to(REDIRECTED),
                    automatic("depart", REDIRECTED).to(IN_TRANSIT).only(ReferralKind.EMERGENCY),
                    move("cancel", SUBMITTED, PENDING, ACCEPTED, REJECTED, IN_TRANSIT)
                            .to(CANCELLED),
                    move("refuse", SUBMITTED).to(CANCELLED).only(ReferralKind.UP, ReferralKind.DOWN),
                    move("confirm-arrival", ACCEPTED, IN_TRANSIT),
                    move("begin-treatment", ARRIVED).to(IN_TREATMENT),
                    move("return", ARRIVED, IN_TREATMENT).to(RETURNED),
                    move("follow-up", RECEIVED, FOLLOWED_UP).to(FOLLOWED_UP),
                    move("complete", ARRIVED, IN_TREATMENT, RETURNED, RECEIVED, FOLLOWED_UP)
                            .to(COMPLETED),
                    // what an emergency still owes is supplied after its end, too; only one that never was owes nothing
                    move("supplement", underWay()).only(ReferralKind.EMERGENCY),
                    move("supplement", COMPLETED, SUPERSEDED).only(ReferralKind.EMERGENCY),
                    move("identify", underWay()).only(ReferralKind.EMERGENCY),
                    move("identify", COMPLETED, SUPERSEDED).only(ReferralKind.EMERGENCY),
                    move("consent", underWay()),
                    move("read-slip", RETURNED, COMPLETED).only(ReferralKind.UP, ReferralKind.EMERGENCY),
                    move("acknowledge", underWay()),
                    // who expected the patient learns that nobody comes, though the referral has ended
                    move("acknowledge", CANCELLED, SUPERSEDED),
                    move("confirm-notice", IN_TRANSIT).only(ReferralKind.EMERGENCY),
                    move("pause", PENDING, ACCEPTED, ARRIVED, IN_TREATMENT, RECEIVED, FOLLOWED_UP)
                            .only(ReferralKind.UP, ReferralKind.DOWN),
                    move("resume", PENDING, ACCEPTED, ARRIVED, IN_TREATMENT, RECEIVED, FOLLOWED_UP)
                            .only(ReferralKind.UP, ReferralKind.DOWN),
                    move("assign", underWay()),
                    move("take-over", underWay()),
                    move("escalate", underWay()),
                    // paperwork that is late is seen to after the end, too
                    move("assign", COMPLETED, SUPERSEDED).only(ReferralKind.EMERGENCY),
                    move("take-over", COMPLETED, SUPERSEDED).only(ReferralKind.EMERGENCY),
                    move("escalate", COMPLETED, SUPERSEDED).only(ReferralKind.EMERGENCY),
                    automatic("expire", PENDING, ACCEPTED, REJECTED, IN_TRANSIT).to(EXPIRED),
                    automatic("supersede", SUBMITTED, PENDING, ACCEPTED, REJECTED, IN_TRANSIT, ARRIVED, IN_TREATMENT)
                            .to(SUPERSEDED),
                    automatic("reopen", CANCELLED).to(SUBMITTED, PENDING, ACCEPTED, REJECTED),
                    automatic("reopen", SUPERSEDED).to(SUBMITTED, PENDING, ACCEPTED, IN_TRANSIT, ARRIVED, IN_TREATMENT),
                    automatic("succeed", underWay()),
                    automatic("remind", values()),
                    automatic("overdue", values()),
                    automatic("pass-up", values()),
                    automatic("flag", underWay()),
                    correction("correct", values()).to(IN_TRANSIT, COMPLETED, CANCELLED),
                    correction("correct", values()).to(PENDING, ACCEPTED).only(ReferralKind.UP, ReferralKind.DOWN),
                    correction("correct", values())
                            .to(ARRIVED, IN_TREATMENT)
                            .only(ReferralKind.UP, ReferralKind.EMERGENCY),
                    correction("correct", values()).to(RECEIVED, FOLLOWED_UP).only(ReferralKind.DOWN))
            .because("reject", RejectReason.class)
            .because("decline", RejectReason.class)
            .because("redirect", RedirectReason.class)
            .because("complete", CloseReason.class)
            .because("cancel", CloseReason.class)
            .because("refuse", CloseReason.class)
            .because("expire", CloseReason.class)
            .because("supersede", CloseReason.class)
            .because("overdue", ReferralFlag.class)
            .because("flag", ReferralFlag.class)
            .because("escalate", EscalationReason.class)
            .because("pause", PauseReason.class);

    private final Label label;

    ReferralStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    private static ReferralStatus[] underWay() {
        return new ReferralStatus[] {
            SUBMITTED,
            REVIEWED,
            PENDING,
            ACCEPTED,
            REJECTED,
            REDIRECTED,
            IN_TRANSIT,
            ARRIVED,
            IN_TREATMENT,
            RETURNED,
            RECEIVED,
            FOLLOWED_UP
        };
    }

    /** Those in which something can still happen by itself, so that each has an owner and a deadline. */
    public static List<ReferralStatus> watchedOnes() {
        return Arrays.stream(values()).filter(ReferralStatus::watched).toList();
    }

    static StateMachine<ReferralStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<ReferralStatus> machine() {
        return MACHINE;
    }

    /** Whether a referral here is the one, of up or down, that its elder may have. */
    boolean open() {
        return switch (this) {
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REDIRECTED, IN_TRANSIT, ARRIVED, IN_TREATMENT -> true;
            case REJECTED, RETURNED, RECEIVED, FOLLOWED_UP, COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether the elder has not set out yet. */
    boolean beforeDeparture() {
        return switch (this) {
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REJECTED, REDIRECTED -> true;
            case IN_TRANSIT, ARRIVED, IN_TREATMENT, RETURNED, RECEIVED, FOLLOWED_UP -> false;
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether the elder has not reached the receiver yet. */
    boolean beforeArrival() {
        return beforeDeparture() || this == IN_TRANSIT;
    }

    /** Whether something can still happen to it by itself, so that it is watched. */
    boolean watched() {
        return open() || this == REJECTED || this == RETURNED || this == RECEIVED || this == FOLLOWED_UP;
    }

    /** Whether a receiver has accepted and the patient has not come yet. */
    public boolean awaitsArrival() {
        return this == ACCEPTED || this == IN_TRANSIT;
    }

    @Override
    public Label label() {
        return label;
    }
}
