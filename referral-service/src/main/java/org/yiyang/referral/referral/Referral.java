package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.RejectReason;

/** An elder passed to another institution and back (双向转诊); of one elder at most one referral up is open. */
@Entity
@DynamicUpdate
@Table(name = "referral")
public class Referral extends Aggregate implements Stateful<ReferralStatus> {
    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private ReferralKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReferralStatus status;

    @Column(name = "elder_id")
    private UUID elderId;

    /** They follow a merger of the elder's record, which is no move. */
    @OptimisticLock(excluded = true)
    private OpenKeys keys = OpenKeys.NONE;

    @Embedded
    private Chain chain;

    @Embedded
    private Parties parties;

    private Outside outside;
    private ClinicalReason reason;

    private Formalities formalities;

    private Consent consent;

    private Channel channel;

    private Appointment appointment;

    private Times times;

    private Closing closing;

    private Watch watch = Watch.NONE;

    @Embedded
    private Rejections rejections = new Rejections();

    @Embedded
    private Flags flags = Flags.NONE;

    /** For JPA. */
    protected Referral() {}

    private Referral(ReferralKind kind, Submission submission, Circumstances on, Instant at) {
        super(Ids.next());
        this.kind = kind;
        elderId = submission.elderId();
        chain = Chain.begun(id());
        parties = on.parties();
        outside = submission.outside();
        reason = submission.reason();
        formalities = Formalities.of(submission.by(), kind == ReferralKind.EMERGENCY);
        consent = Consent.of(submission.consent(), at);
        times = Times.begun(at);
    }

    /** A doctor asks another institution to take an elder; the question goes out once it is consented to and reviewed. */
    static Referral up(Submission submission, Circumstances on, boolean reviewRequired, Instant at) {
        ReferralRule.mustHold(ReferralRule.up(submission), submission, on);
        Referral referral = new Referral(ReferralKind.UP, submission, on, at);
        referral.formalities = referral.formalities.awaitingReview(reviewRequired);
        referral.become(ReferralStatus.SUBMITTED, "submit", null, at);
        referral.askWhenReady(on, at);
        return referral;
    }

    /** On the way at once: the receiver is not asked, and nothing that the suite knows stands in the way. */
    static Referral emergency(Submission submission, Circumstances on, Instant at) {
        ReferralRule.mustHold(ReferralRule.EMERGENCY, submission, on);
        Referral referral = new Referral(ReferralKind.EMERGENCY, submission, on, at);
        referral.become(ReferralStatus.IN_TRANSIT, "emergency", null, at);
        referral.mark(on);
        return referral;
    }

    /** A hospital asks whether an elder whom it has treated may come down; the question waits for a consent asked for. */
    static Referral down(Submission submission, Circumstances on, Instant at) {
        ReferralRule.mustHold(ReferralRule.DOWN, submission, on);
        Referral referral = new Referral(ReferralKind.DOWN, submission, on, at);
        if (referral.consented()) {
            referral.ask("submit", on, at);
            return referral;
        }
        referral.become(ReferralStatus.SUBMITTED, "submit", null, at);
        referral.mark(on);
        return referral;
    }

    /** The way back of a referral up, once its return slip is written: nobody is asked, the elder came from there. */
    static Referral back(Referral up, Submission submission, Circumstances on, Instant at) {
        Referral referral = new Referral(ReferralKind.DOWN, submission, on, at);
        referral.chain = Chain.back(up.chain.chainId(), up.id());
        referral.consent = up.consented() ? up.consent : null;
        referral.become(ReferralStatus.IN_TRANSIT, "return", null, at);
        referral.mark(on);
        return referral;
    }

    /** The elder, or whoever decides for the elder, agrees. */
    ReferralEvent consent(ConsentForm form, Circumstances on, Instant at) {
        mustAllow("consent");
        form.mustBeGiven("/form");
        consent = Consent.of(form, at);
        noteUnmoved("consent", null, at);
        askWhenReady(on, at);
        return new ReferralEvent.Consented();
    }

    /** The sender's head releases it (转诊审核责任制): never the one who submitted it. */
    ReferralEvent review(String by, Circumstances on, Instant at) {
        mustAllow("review");
        if (!formalities.reviewableBy(by)) {
            throw new Refused(ReferralRefusal.SAME_PERSON);
        }
        formalities = formalities.awaitingReview(false);
        noteUnmoved("review", null, at);
        askWhenReady(on, at);
        return new ReferralEvent.Reviewed();
    }

    private void askWhenReady(Circumstances on, Instant at) {
        if (status == ReferralStatus.SUBMITTED && !formalities.review() && consented()) {
            become(ReferralStatus.REVIEWED, "release", null, at);
            ask("ask", on, at);
        }
        mark(on);
    }

    void ask(String verb, Circumstances on, Instant at) {
        channel = on.channel();
        appointment = null;
        become(ReferralStatus.PENDING, verb, null, at);
        mark(on);
    }

    ReferralEvent accept(Appointment where, Instant at) {
        mustAllow("accept");
        where.mustLieAhead(at);
        become(ReferralStatus.ACCEPTED, "accept", null, at);
        appointment = where;
        return new ReferralEvent.Accepted();
    }

    /** The receiver says no, and why. To an emergency nobody may (医师法 art. 27). */
    ReferralEvent reject(RejectReason why, Instant at) {
        mustAllow("reject");
        become(ReferralStatus.REJECTED, "reject", why.name(), at);
        rejections.note(new Rejection(receiver().institutionId(), why, at));
        return new ReferralEvent.Rejected();
    }

    /** Asks another receiver; an emergency is turned elsewhere for a medical reason only, and again nobody is asked. */
    ReferralEvent redirect(RedirectReason why, Circumstances on, Instant at) {
        mustAllow("redirect");
        why.mustFit(this, on);
        boolean expected = status.awaitsArrival();
        Released before = expected ? Released.of(receiver(), why) : watch.released();
        watch = watch.releasing(Released.by(before, on.receiver().party()));
        become(ReferralStatus.REDIRECTED, "redirect", why.name(), at);
        take(new Parties(sender(), on.receiver().party()));
        if (kind == ReferralKind.EMERGENCY) {
            become(ReferralStatus.IN_TRANSIT, "depart", null, at);
        } else {
            ask("ask", on, at);
        }
        return new ReferralEvent.Redirected();
    }

    ReferralEvent proceed(JourneyStep step, Instant at) {
        become(step.to(), step.verb(), null, at);
        return step.event();
    }

    /** The origin confirms the return slip, or the follow-up is done; or the receiver says why there will be no return. */
    ReferralEvent complete(CloseReason why, Instant at) {
        mustAllow("complete");
        close(ReferralStatus.COMPLETED, "complete", CloseReason.completing(status, why), at);
        return new ReferralEvent.Completed();
    }

    ReferralEvent cancel(CloseReason why, Instant at) {
        mustAllow("cancel");
        close(ReferralStatus.CANCELLED, "cancel", CloseReason.byHand(why), at);
        return new ReferralEvent.Cancelled();
    }

    /** Says who the person is; what is known of the elder becomes flags, never an obstacle. */
    ReferralEvent identify(UUID elder, Circumstances on, Instant at) {
        mustAllow("identify");
        elderId = elder;
        belongTo(elder);
        noteUnmoved("identify", null, at);
        mark(on);
        return new ReferralEvent.Identified();
    }

    /** The paperwork of an emergency, afterwards. */
    ReferralEvent supplement(ConsentForm form, Circumstances on, Instant at) {
        mustAllow("supplement");
        form.mustBeGiven("/consent");
        formalities = formalities.awaitingPaperwork(false);
        if (!consented()) {
            consent = Consent.of(form, at);
        }
        noteUnmoved("supplement", null, at);
        mark(on);
        Watching.ease(this);
        return new ReferralEvent.PaperworkSupplemented();
    }

    /** The one place where the status changes by a verb. */
    void become(ReferralStatus next, String verb, String why, Instant at) {
        settle(next, ReferralStatus.table().move(verb, status, next, kind, why, at));
        times = times.reached(next, at);
    }

    void close(ReferralStatus end, String verb, CloseReason why, Instant at) {
        ReferralStatus before = status;
        boolean lost = before.awaitsArrival() && end != ReferralStatus.EXPIRED;
        watch = lost ? watch.releasing(Released.of(receiver(), null)) : watch;
        become(end, verb, why.name(), at);
        closing = new Closing(why, before);
    }

    /** Puts it where it belongs, against the order of the states: a mistake or a false notice is put right. */
    void restore(ReferralStatus to, String verb, String why, Instant at) {
        closing = to.watched() ? null : new Closing(CloseReason.CORRECTED, status);
        times = times.restored(to, at);
        watch = watch.releasing(Released.by(watch.released(), receiver()));
        settle(to, Move.of(verb, status, to, why, at).asCorrection());
    }

    private void settle(ReferralStatus next, Move move) {
        status = next;
        watch = watch.entered(next, flags().contains(ReferralFlag.PAPERWORK_OVERDUE), move.at());
        flags = flags.begun();
        belongTo(person());
        note(move);
    }

    void noteUnmoved(String verb, String why, Instant at) {
        note(ReferralStatus.table().move(verb, status, status, kind, why, at));
    }

    /** Says under which record the elder goes on: the one that is named, or that into which it was merged. */
    void belongTo(UUID person) {
        keys = OpenKeys.of(this, person);
    }

    /** The record under which the elder goes on; null of somebody unidentified. */
    UUID person() {
        return OpenKeys.mergedInto(keys) == null ? elderId : OpenKeys.mergedInto(keys);
    }

    /** Takes the ends as they are known now; whether another institution has come to be one of them. */
    boolean take(Parties known) {
        boolean others = !parties.sameInstitutions(known);
        outside = outside != null && outside.id().equals(known.receiver().institutionId()) ? outside : null;
        parties = known;
        return others;
    }

    /** Another becomes the receiver; the one before is to take note of that. */
    void handOver(RedirectReason why, Circumstances on) {
        watch = watch.releasing(Released.of(receiver(), why));
        take(on.parties());
    }

    void askBy(Channel how) {
        channel = how;
    }

    /** Somebody of the sender has read the return slip, which is the answer. */
    ReferralEvent readSlip(String by, Instant at) {
        mustAllow("read-slip");
        formalities = formalities.slipRead(by, at);
        noteUnmoved("read-slip", null, at);
        return new ReferralEvent.SlipRead();
    }

    boolean raise(ReferralFlag flag) {
        return replace(flags.with(flag));
    }

    boolean lower(ReferralFlag flag) {
        return replace(flags.without(flag));
    }

    /** Which other referrals it belongs to has changed, and with that perhaps whether it holds the elder's key. */
    void link(Chain next) {
        chain = next;
        if (chain.besideId() == null) {
            replace(flags.without(ReferralFlag.ANOTHER_OPEN));
        }
        belongTo(person());
    }

    /** Sets the flags that follow from the circumstances; true if that changed them. */
    boolean mark(Circumstances on) {
        return replace(Flags.marked(on, this));
    }

    private boolean replace(Flags now) {
        boolean changed = !now.equals(flags);
        flags = now;
        return changed;
    }

    @Override
    public void mustAllow(String verb) {
        VerbCondition.mustAllow(verb, this);
    }

    @Override
    public List<String> verbs() {
        return VerbCondition.offered(this);
    }

    boolean consented() {
        return consent != null && consent.givenAt() != null;
    }

    @Override
    public ReferralSnapshot snapshot() {
        return ReferralSnapshot.of(this);
    }

    @Override
    public String kind() {
        return "referral";
    }

    /** An emergency may come from nobody that is registered: then it is the matter of the receiver's region alone. */
    @Override
    public String region() {
        return sender().regionCode() == null ? receiver().regionCode() : sender().regionCode();
    }

    @Override
    public ReferralStatus status() {
        return status;
    }

    @Override
    public ReferralKind variant() {
        return kind;
    }

    UUID elderId() {
        return elderId;
    }

    Outside outside() {
        return outside;
    }

    Party sender() {
        return parties.sender();
    }

    Party receiver() {
        return parties.receiver();
    }

    ClinicalReason reason() {
        return reason;
    }

    Consent consent() {
        return consent;
    }

    Channel channel() {
        return channel;
    }

    Appointment appointment() {
        return appointment;
    }

    Times times() {
        return times;
    }

    Closing closing() {
        return closing;
    }

    Chain chain() {
        return chain;
    }

    Released released() {
        return watch.released();
    }

    Watch watch() {
        return watch;
    }

    void watch(Watch next) {
        watch = next;
    }

    Rejections rejections() {
        return rejections;
    }

    Formalities formalities() {
        return formalities;
    }

    boolean awaitsPaperwork() {
        return formalities.paperwork() && status != ReferralStatus.CANCELLED && status != ReferralStatus.EXPIRED;
    }

    Set<ReferralFlag> flags() {
        return flags.flags();
    }
}
