package org.yiyang.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.Circumstances.Elder;

/**
 * An elder passed from one institution to another: up to where more can be done, in an emergency at once and unasked, and
 * back down (双向转诊). Of one elder at most one referral up is open; an emergency takes its place.
 */
@Entity
@Table(name = "referral")
public class Referral extends ReferralRecord {
    /** For JPA. */
    protected Referral() {}

    private Referral(ReferralKind kind, Submission wish, Circumstances on, Instant at) {
        super(kind, wish, on, at);
    }

    /** A doctor asks another institution to take an elder; the question goes out once it is consented to and reviewed. */
    static Referral up(Submission wish, Circumstances on, boolean reviewRequired, Instant at) {
        SubmissionRule.mustHold(SubmissionRule.UP, wish, on);
        Referral referral = new Referral(ReferralKind.UP, wish, on, at);
        referral.awaitReview(reviewRequired);
        referral.become(ReferralStatus.SUBMITTED, "submit", null, at);
        referral.askWhenReady(on, at);
        return referral;
    }

    /** On the way at once: the receiver is not asked, and nothing that the suite knows stands in the way. */
    static Referral emergency(Submission wish, Circumstances on, Instant at) {
        SubmissionRule.mustHold(SubmissionRule.EMERGENCY, wish, on);
        Referral referral = new Referral(ReferralKind.EMERGENCY, wish, on, at);
        referral.awaitPaperwork(true);
        referral.become(ReferralStatus.IN_TRANSIT, "emergency", null, at);
        referral.mark(on);
        return referral;
    }

    /** A hospital asks whether an elder whom it has treated may come down; the question waits for a consent asked for. */
    static Referral down(Submission wish, Circumstances on, Instant at) {
        SubmissionRule.mustHold(SubmissionRule.DOWN, wish, on);
        Referral referral = new Referral(ReferralKind.DOWN, wish, on, at);
        if (referral.consented()) {
            referral.ask("submit", on, at);
            return referral;
        }
        referral.become(ReferralStatus.SUBMITTED, "submit", null, at);
        referral.mark(on);
        return referral;
    }

    /** The way back of a referral up, once its return slip is written: nobody is asked, the elder came from there. */
    static Referral back(Referral up, Submission wish, Circumstances on, Instant at) {
        Referral referral = new Referral(ReferralKind.DOWN, wish, on, at);
        referral.follow(up.id(), up.chainId());
        referral.agreed(up.consented() ? up.consent() : null);
        referral.become(ReferralStatus.IN_TRANSIT, "return", null, at);
        referral.mark(on);
        return referral;
    }

    /** The elder, or whoever decides for the elder, agrees. */
    ReferralEvent consent(ConsentForm form, Circumstances on, Instant at) {
        if (consented()) {
            throw new Refused(ReferralRefusal.CONSENT_GIVEN);
        }
        mustAllow("consent");
        form.mustBeGiven("/form");
        agreed(Consent.of(form, at));
        note(Move.of("consent", status(), status(), null, at));
        askWhenReady(on, at);
        return new ReferralEvent.Consented();
    }

    /** The sender's head releases it (转诊审核责任制): never the one who submitted it. */
    ReferralEvent review(String by, Circumstances on, Instant at) {
        mustAllow("review");
        if (by.equals(submittedBy())) {
            throw new Refused(ReferralRefusal.SAME_PERSON);
        }
        awaitReview(false);
        note(Move.of("review", status(), status(), null, at));
        askWhenReady(on, at);
        return new ReferralEvent.Reviewed();
    }

    private void askWhenReady(Circumstances on, Instant at) {
        if (status() == ReferralStatus.SUBMITTED && !awaitsReview() && consented()) {
            become(ReferralStatus.REVIEWED, "release", null, at);
            ask("ask", on, at);
        }
        mark(on);
    }

    private void ask(String verb, Circumstances on, Instant at) {
        askBy(on.channel());
        become(ReferralStatus.PENDING, verb, null, at);
        mark(on);
    }

    ReferralEvent accept(Appointment where, Instant at) {
        become(ReferralStatus.ACCEPTED, "accept", null, at);
        expect(where);
        return new ReferralEvent.Accepted();
    }

    /** The receiver says no, and why. To an emergency nobody may (医师法 art. 27). */
    ReferralEvent reject(RejectReason why, Instant at) {
        if (referralKind() == ReferralKind.EMERGENCY) {
            throw new Refused(ReferralRefusal.EMERGENCY_NOT_REFUSABLE).allowing(verbs());
        }
        become(ReferralStatus.REJECTED, "reject", why.name(), at);
        return new ReferralEvent.Rejected();
    }

    /** Asks another receiver; an emergency is turned elsewhere for a medical reason only, and again nobody is asked. */
    ReferralEvent redirect(RedirectReason why, Circumstances on, Instant at) {
        mustAllow("redirect");
        boolean emergency = referralKind() == ReferralKind.EMERGENCY;
        if (emergency && !why.medical()) {
            throw new Refused(ReferralRefusal.REDIRECT_NOT_MEDICAL).at("/reason");
        }
        SubmissionRule.mustHold(emergency ? SubmissionRule.EMERGENCY : SubmissionRule.REDIRECT, null, on);
        become(ReferralStatus.REDIRECTED, "redirect", why.name(), at);
        place(sender(), on.receiver().party());
        if (emergency) {
            become(ReferralStatus.IN_TRANSIT, "depart", null, at);
        } else {
            ask("ask", on, at);
        }
        return new ReferralEvent.Redirected();
    }

    ReferralEvent depart(Instant at) {
        become(ReferralStatus.IN_TRANSIT, "depart", null, at);
        return new ReferralEvent.Departed();
    }

    ReferralEvent arrive(Instant at) {
        become(ReferralStatus.ARRIVED, "arrive", null, at);
        return new ReferralEvent.Arrived();
    }

    ReferralEvent beginTreatment(Instant at) {
        become(ReferralStatus.IN_TREATMENT, "begin-treatment", null, at);
        return new ReferralEvent.TreatmentBegun();
    }

    /** The receiver writes the return slip (回转单); {@link #back} is the way home. */
    ReferralEvent returned(Instant at) {
        become(ReferralStatus.RETURNED, "return", null, at);
        return new ReferralEvent.Returned();
    }

    ReferralEvent receive(Instant at) {
        become(ReferralStatus.RECEIVED, "receive", null, at);
        return new ReferralEvent.Received();
    }

    ReferralEvent followUp(Instant at) {
        become(ReferralStatus.FOLLOWED_UP, "follow-up", null, at);
        return new ReferralEvent.FollowedUp();
    }

    /** The origin confirms the return slip, or the follow-up is done; or the receiver says why there will be no return. */
    ReferralEvent complete(CloseReason why, Instant at) {
        mustAllow("complete");
        close(ReferralStatus.COMPLETED, "complete", completion(why), at);
        return new ReferralEvent.Completed();
    }

    private CloseReason completion(CloseReason why) {
        if (status() == ReferralStatus.RETURNED) {
            return CloseReason.CONFIRMED;
        }
        return status() == ReferralStatus.FOLLOWED_UP ? CloseReason.FOLLOWED_UP : CloseReason.byHand(why);
    }

    ReferralEvent cancel(CloseReason why, Instant at) {
        mustAllow("cancel");
        close(ReferralStatus.CANCELLED, "cancel", CloseReason.byHand(why), at);
        return new ReferralEvent.Cancelled();
    }

    /** Undoes a way back that was begun by mistake; once the origin has received the elder it stands. */
    ReferralEvent takeBack(Instant at) {
        if (status() != ReferralStatus.IN_TRANSIT) {
            throw new Refused(ReferralRefusal.DOWN_UNDER_WAY);
        }
        close(ReferralStatus.CANCELLED, "cancel", CloseReason.CORRECTED, at);
        return new ReferralEvent.Cancelled();
    }

    /** Gives way: to an emergency, or to the next step up from where the elder is now. The chain goes on. */
    ReferralEvent giveWay(Referral leaf, CloseReason why, Instant at) {
        close(ReferralStatus.SUPERSEDED, "supersede", why, at);
        leaf.follow(null, chainId());
        return new ReferralEvent.Superseded();
    }

    /** Says who the person is; what is known of the elder becomes flags, never an obstacle. */
    ReferralEvent identify(UUID elder, Circumstances on, Instant at) {
        if (elderId() != null) {
            throw new Refused(ReferralRefusal.ALREADY_IDENTIFIED);
        }
        mustAllow("identify");
        name(elder);
        note(Move.of("identify", status(), status(), null, at));
        mark(on);
        return new ReferralEvent.Identified();
    }

    /** The paperwork of an emergency, afterwards. */
    ReferralEvent supplement(ConsentForm form, Circumstances on, Instant at) {
        mustAllow("supplement");
        form.mustBeGiven("/consent");
        awaitPaperwork(false);
        if (!consented()) {
            agreed(Consent.of(form, at));
        }
        note(Move.of("supplement", status(), status(), null, at));
        mark(on);
        return new ReferralEvent.PaperworkSupplemented();
    }

    /** A deadline has come: mostly a flag for those who watch; only silence and absence end a referral. */
    Optional<ReferralEvent> due(Due what, Instant at) {
        return switch (what) {
            case REFERRAL_RESPONSE -> late(status() == ReferralStatus.PENDING, ReferralFlag.RESPONSE_OVERDUE, at);
            case REFERRAL_CONFIRMATION ->
                late(status() == ReferralStatus.RETURNED, ReferralFlag.CONFIRMATION_OVERDUE, at);
            case REFERRAL_PAPERWORK -> late(awaitsPaperwork(), ReferralFlag.PAPERWORK_OVERDUE, at);
            case REFERRAL_NO_RESPONSE -> expire(status() == ReferralStatus.PENDING, CloseReason.NO_RESPONSE, at);
            case REFERRAL_ARRIVAL ->
                expire(
                        referralKind() != ReferralKind.EMERGENCY
                                && (status() == ReferralStatus.ACCEPTED || status() == ReferralStatus.IN_TRANSIT),
                        CloseReason.NO_SHOW,
                        at);
        };
    }

    private Optional<ReferralEvent> late(boolean waiting, ReferralFlag flag, Instant at) {
        if (!waiting || !raise(flag)) {
            return Optional.empty();
        }
        note(Move.of("overdue", status(), status(), flag.name(), at));
        return Optional.of(new ReferralEvent.Overdue());
    }

    private Optional<ReferralEvent> expire(boolean waiting, CloseReason why, Instant at) {
        if (!waiting) {
            return Optional.empty();
        }
        close(ReferralStatus.EXPIRED, "expire", why, at);
        return Optional.of(new ReferralEvent.Expired());
    }

    /** Follows the other registers: a death, while it is believed, ends what has not set out; all else is a flag. */
    Optional<ReferralEvent> reconsider(Circumstances on, Instant at) {
        place(on.sender().party(), on.receiver().party());
        if (on.elder() == Elder.DECEASED && status().beforeDeparture()) {
            close(ReferralStatus.CANCELLED, "cancel", CloseReason.DECEASED, at);
            return Optional.of(new ReferralEvent.Cancelled());
        }
        if (on.elder() == Elder.ALIVE && endedByNoticeOfDeath()) {
            restore(closing().closedFrom(), "reopen", null, at);
            mark(on);
            return Optional.of(new ReferralEvent.Reopened());
        }
        if (!status().watched() || !mark(on)) {
            return Optional.empty();
        }
        note(Move.of("flag", status(), status(), null, at));
        return Optional.of(new ReferralEvent.Flagged());
    }

    boolean endedByNoticeOfDeath() {
        return closing() != null && closing().reason() == CloseReason.DECEASED;
    }

    /** A supervisor mends a move that was a mistake, which is no way past consent and review; history keeps both. */
    ReferralEvent correct(ReferralStatus to, String reason, Circumstances on, Instant at) {
        if (to == status() || !to.correctable(referralKind(), released())) {
            throw new Refused(ReferralRefusal.CORRECTION_TARGET, to.zh()).at("/status");
        }
        restore(to, "correct", reason, at);
        mark(on);
        return new ReferralEvent.Corrected();
    }
}
