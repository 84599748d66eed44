package org.yiyang.referral.referral;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a referral; each is done in this service, so that none runs on while it is down. */
enum ReferralDue implements DeadlineKind {
    /** Consent and review, after which the question goes out. */
    REFERRAL_RELEASE(ReferralFlag.RELEASE_OVERDUE, null),
    /** The receiver's answer. */
    REFERRAL_RESPONSE(ReferralFlag.RESPONSE_OVERDUE, null),
    /** The last moment at which an overdue answer still counts. */
    REFERRAL_NO_RESPONSE(null, CloseReason.NO_RESPONSE),
    /** The last moment at which a rejected referral can still be redirected. */
    REFERRAL_AFTER_REJECTION(null, CloseReason.NOT_REDIRECTED),
    /** The receiver's note that an emergency comes; nothing waits for it. */
    REFERRAL_NOTICE(ReferralFlag.NOTICE_OVERDUE, null),
    /** The last day on which the slip is valid: the patient must have arrived. */
    REFERRAL_ARRIVAL(ReferralFlag.ARRIVAL_OVERDUE, null),
    /** How long dispatchers have to find out whether a patient who has not set out still comes. */
    REFERRAL_NO_SHOW(null, CloseReason.NO_SHOW),
    /** The arrival of an emergency or of an elder who comes down, neither of which ever expires. */
    REFERRAL_ON_THE_WAY(ReferralFlag.ARRIVAL_OVERDUE, null),
    /** The return slip, or the word that there will be none. */
    REFERRAL_RETURN(ReferralFlag.RETURN_OVERDUE, null),
    /** The origin's confirmation of the return slip. */
    REFERRAL_CONFIRMATION(ReferralFlag.CONFIRMATION_OVERDUE, null),
    /** The next follow-up, or its end. */
    REFERRAL_FOLLOW_UP(ReferralFlag.FOLLOW_UP_OVERDUE, null),
    /** The paperwork of an emergency. */
    REFERRAL_PAPERWORK(ReferralFlag.PAPERWORK_OVERDUE, null),
    /** Some time before the next of the others. */
    REFERRAL_REMINDER(ReferralFlag.DUE_SOON, null),
    /** How long dispatchers have before the region above is notified, and then notified again. */
    REFERRAL_ESCALATION(null, null),
    /** The moment at which a clock that was stopped runs again. */
    REFERRAL_PAUSE(null, null);

    private final ReferralFlag flag;
    private final CloseReason end;

    ReferralDue(ReferralFlag flag, CloseReason end) {
        this.flag = flag;
        this.end = end;
    }

    /** What it raises when it has come; null where it raises nothing. */
    ReferralFlag flag() {
        return flag;
    }

    /** Why it ends the referral; null where it does not. */
    CloseReason end() {
        return end;
    }

    /** Whether it is something that people have to do by then. */
    boolean forPeople() {
        return switch (this) {
            case REFERRAL_REMINDER, REFERRAL_ESCALATION, REFERRAL_PAUSE -> false;
            case REFERRAL_RELEASE,
                    REFERRAL_RESPONSE,
                    REFERRAL_NO_RESPONSE,
                    REFERRAL_AFTER_REJECTION,
                    REFERRAL_NOTICE,
                    REFERRAL_ARRIVAL,
                    REFERRAL_NO_SHOW,
                    REFERRAL_ON_THE_WAY,
                    REFERRAL_RETURN,
                    REFERRAL_CONFIRMATION,
                    REFERRAL_FOLLOW_UP,
                    REFERRAL_PAPERWORK -> true;
        };
    }

    /** Whether a referral still waits for it. */
    boolean concerns(Referral referral) {
        boolean paused = Watching.isPaused(referral);
        return switch (this) {
            case REFERRAL_PAPERWORK -> referral.awaitsPaperwork();
            case REFERRAL_ESCALATION ->
                Watching.isFollowed(referral) && referral.watch().escalation().since() != null;
            case REFERRAL_PAUSE -> paused;
            case REFERRAL_REMINDER -> !paused && (referral.status().watched() || referral.awaitsPaperwork());
            case REFERRAL_RELEASE,
                    REFERRAL_RESPONSE,
                    REFERRAL_NO_RESPONSE,
                    REFERRAL_AFTER_REJECTION,
                    REFERRAL_NOTICE,
                    REFERRAL_ARRIVAL,
                    REFERRAL_NO_SHOW,
                    REFERRAL_ON_THE_WAY,
                    REFERRAL_RETURN,
                    REFERRAL_CONFIRMATION,
                    REFERRAL_FOLLOW_UP -> !paused && isOfTheState(referral);
        };
    }

    private boolean isOfTheState(Referral referral) {
        ReferralStatus status = referral.status();
        return switch (this) {
            case REFERRAL_RELEASE -> status == ReferralStatus.SUBMITTED;
            case REFERRAL_RESPONSE, REFERRAL_NO_RESPONSE -> status == ReferralStatus.PENDING;
            case REFERRAL_AFTER_REJECTION -> status == ReferralStatus.REJECTED;
            case REFERRAL_NOTICE -> Watching.awaitsNotice(referral);
            case REFERRAL_NO_SHOW -> Watching.mayBeMissing(referral);
            case REFERRAL_ARRIVAL -> referral.variant() != ReferralKind.EMERGENCY && status.awaitsArrival();
            case REFERRAL_ON_THE_WAY -> referral.variant() != ReferralKind.UP && status.awaitsArrival();
            case REFERRAL_RETURN -> status == ReferralStatus.ARRIVED || status == ReferralStatus.IN_TREATMENT;
            case REFERRAL_CONFIRMATION -> status == ReferralStatus.RETURNED;
            case REFERRAL_FOLLOW_UP -> status == ReferralStatus.RECEIVED || status == ReferralStatus.FOLLOWED_UP;
            case REFERRAL_PAPERWORK, REFERRAL_REMINDER, REFERRAL_ESCALATION, REFERRAL_PAUSE -> false;
        };
    }

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
