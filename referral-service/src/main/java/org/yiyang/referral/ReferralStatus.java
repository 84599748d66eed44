package org.yiyang.referral;

import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of a referral. An emergency begins on the way, a return begins on the way back.
 *
 * <pre>
 * UP         SUBMITTED ──▶ REVIEWED ──▶ PENDING ──accept──▶ ACCEPTED ──depart──▶ IN_TRANSIT ──arrive──▶ ARRIVED
 *                                        │  ▲                  └──────────────arrive──────────────────▶    │
 *                                 reject │  └─── REDIRECTED ◀──redirect── (until arrival)     begin-treatment
 *                                        ▼            ▲                                                    ▼
 *                                     REJECTED ───redirect        COMPLETED ◀──complete── RETURNED ◀── IN_TREATMENT
 * EMERGENCY  IN_TRANSIT (a dispatcher may redirect it, nobody may reject it) ──arrive──▶ ARRIVED, then as UP
 * DOWN       (SUBMITTED ──▶ REVIEWED ──▶, while consent is asked for)
 *            PENDING ──▶ ACCEPTED ──▶ IN_TRANSIT ──receive──▶ RECEIVED ──follow-up──▶ FOLLOWED_UP ──▶ COMPLETED
 *
 * before arrival also: cancel ──▶ CANCELLED · a deadline ──▶ EXPIRED · an emergency of the same elder ──▶ SUPERSEDED
 * </pre>
 */
public enum ReferralStatus implements Labelled {
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

    private final Label label;

    ReferralStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Where a referral of that kind may go from here. */
    List<ReferralStatus> next(ReferralKind kind) {
        return switch (this) {
            case SUBMITTED -> List.of(REVIEWED, CANCELLED, SUPERSEDED);
            case REVIEWED, REDIRECTED -> kind == ReferralKind.EMERGENCY ? List.of(IN_TRANSIT) : List.of(PENDING);
            case PENDING -> List.of(ACCEPTED, REJECTED, REDIRECTED, CANCELLED, EXPIRED, SUPERSEDED);
            case ACCEPTED -> List.of(IN_TRANSIT, arrival(kind), REDIRECTED, CANCELLED, EXPIRED, SUPERSEDED);
            case REJECTED -> List.of(REDIRECTED);
            case IN_TRANSIT -> List.of(arrival(kind), REDIRECTED, CANCELLED, EXPIRED, SUPERSEDED);
            case ARRIVED -> List.of(IN_TREATMENT, RETURNED, COMPLETED, SUPERSEDED);
            case IN_TREATMENT -> List.of(RETURNED, COMPLETED, SUPERSEDED);
            case RETURNED -> List.of(COMPLETED);
            case RECEIVED -> List.of(FOLLOWED_UP);
            case FOLLOWED_UP -> List.of(FOLLOWED_UP, COMPLETED);
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> List.of();
        };
    }

    private static ReferralStatus arrival(ReferralKind kind) {
        return kind == ReferralKind.DOWN ? RECEIVED : ARRIVED;
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    List<String> verbs(ReferralKind kind) {
        List<String> verbs = new ArrayList<>(ownVerbs(kind));
        if (kind == ReferralKind.DOWN) {
            verbs.remove("redirect");
        }
        if (kind == ReferralKind.EMERGENCY) {
            verbs.addAll(List.of("supplement", "identify"));
        }
        if (!ended()) {
            verbs.add("consent");
        }
        verbs.add("correct");
        return List.copyOf(verbs);
    }

    private List<String> ownVerbs(ReferralKind kind) {
        String arrive = kind == ReferralKind.DOWN ? "receive" : "arrive";
        return switch (this) {
            case SUBMITTED -> List.of("review", "cancel");
            case PENDING -> List.of("accept", "reject", "redirect", "cancel");
            case ACCEPTED -> List.of("depart", arrive, "redirect", "cancel");
            case REJECTED -> List.of("redirect");
            case IN_TRANSIT -> List.of(arrive, "redirect", "cancel");
            case ARRIVED -> List.of("begin-treatment", "return", "complete");
            case IN_TREATMENT -> List.of("return", "complete");
            case RETURNED -> List.of("complete");
            case RECEIVED -> List.of("follow-up");
            case FOLLOWED_UP -> List.of("follow-up", "complete");
            case REVIEWED, REDIRECTED, COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> List.of();
        };
    }

    /** Whether nothing comes after it but a correction. */
    boolean ended() {
        return switch (this) {
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> true;
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REJECTED, REDIRECTED, IN_TRANSIT -> false;
            case ARRIVED, IN_TREATMENT, RETURNED, RECEIVED, FOLLOWED_UP -> false;
        };
    }

    /** Whether an up referral here is the one that its elder may have. */
    boolean open() {
        return switch (this) {
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REDIRECTED, IN_TRANSIT, ARRIVED, IN_TREATMENT -> true;
            case REJECTED, RETURNED, RECEIVED, FOLLOWED_UP, COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether the elder has not set out yet. */
    boolean beforeDeparture() {
        return switch (this) {
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REDIRECTED -> true;
            case REJECTED, IN_TRANSIT, ARRIVED, IN_TREATMENT, RETURNED, RECEIVED, FOLLOWED_UP -> false;
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> false;
        };
    }

    /** Whether the elder has not reached the receiver yet. */
    boolean beforeArrival() {
        return beforeDeparture() || this == IN_TRANSIT;
    }

    /** Whether something can still happen to it by itself, so that it is watched. */
    boolean watched() {
        return open() || this == RETURNED || this == RECEIVED || this == FOLLOWED_UP;
    }

    /**
     * Where a supervisor may put a referral of that kind that was moved by mistake.
     *
     * @param released whether it has gone out; what waits for consent or review can only be cancelled
     */
    boolean correctable(ReferralKind kind, boolean released) {
        if (!released) {
            return this == CANCELLED;
        }
        return switch (this) {
            case PENDING, ACCEPTED -> kind != ReferralKind.EMERGENCY;
            case ARRIVED, IN_TREATMENT -> kind != ReferralKind.DOWN;
            case RECEIVED, FOLLOWED_UP -> kind == ReferralKind.DOWN;
            case IN_TRANSIT, COMPLETED, CANCELLED -> true;
            case SUBMITTED, REVIEWED, REJECTED, REDIRECTED, RETURNED, EXPIRED, SUPERSEDED -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
