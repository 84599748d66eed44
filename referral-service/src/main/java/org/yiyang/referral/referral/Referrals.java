package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.medical.ReturnSlip;

/** What is done with referrals in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Referrals {
    private final ReferralRepository repository;
    private final CircumstancesReader circumstances;
    private final MedicalRecords records;
    private final Parameters parameters;
    private final Changes changes;
    private final OpenReferrals open;
    private final PlaceKept places;
    private final OpenInquiries inquiries;
    private final Moves<Referral> moves;

    Referrals(
            ReferralRepository repository,
            CircumstancesReader circumstances,
            OpenReferrals open,
            PlaceKept places,
            OpenInquiries inquiries,
            MedicalRecords records,
            Parameters parameters,
            ReferralRights rights,
            Changes changes) {
        this.repository = repository;
        this.circumstances = circumstances;
        this.open = open;
        this.places = places;
        this.inquiries = inquiries;
        this.records = records;
        this.parameters = parameters;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /** What is known of a referral to a caller who may see it. */
    public Optional<ReferralSnapshot> find(Call call, UUID id) {
        return repository.find(call.scope(), id).map(Referral::snapshot);
    }

    /** Refers an elder up. */
    public Referral up(Call call, ReferralRoute route, Submission submission, MedicalForm form) {
        Circumstances on = circumstances.held(route, submission, call.today());
        mustActFor(call, route.senderId());
        OpenReferrals.Unfinished before = open.of(submission.elderId());
        open.mustBeFree(call, before.inTheWayOf(on.sender().party()));
        Referral referral =
                Referral.up(submission, on, reviewRequired(on.sender().party(), call), call.now());
        before.allOpen(false).forEach(one -> open.giveWay(call, one, referral, CloseReason.ONWARD));
        open.endRejected(call, before, referral);
        return begun(referral, form, new ReferralEvent.Submitted());
    }

    Referral emergency(Call call, ReferralRoute route, Submission submission, MedicalForm form) {
        mustActFor(call, route.senderId());
        Circumstances on = circumstances.of(route, submission.elderId(), submission.reason(), call.today());
        Referral referral = Referral.emergency(submission, on, call.now());
        open.admit(call, referral, submission.elderId());
        return begun(referral, form, new ReferralEvent.EmergencyDeclared());
    }

    Referral down(Call call, ReferralRoute route, Submission submission, ReturnSlip slip) {
        Circumstances on = circumstances.held(route, submission, call.today());
        mustActFor(call, route.senderId());
        OpenReferrals.Unfinished before = open.of(submission.elderId());
        open.mustBeFree(call, before.down());
        Referral referral = Referral.down(submission, on, call.now());
        open.endRejected(call, before, referral);
        records.keep(call, referral.id(), slip);
        return begun(referral, null, new ReferralEvent.SentDown());
    }

    Referral consent(Call call, UUID id, ConsentForm form) {
        return move(call, id, "consent", (referral, on) -> referral.consent(form, on, call.now()));
    }

    Referral review(Call call, UUID id) {
        String by = call.caller().subject();
        return move(call, id, "review", (referral, on) -> referral.review(by, on, call.now()));
    }

    Referral accept(Call call, UUID id, Appointment where, PlaceKept.Wanted place) {
        return move(
                call,
                id,
                "accept",
                (referral, on) -> referral.accept(places.take(call, referral, where, place), call.now()));
    }

    /** The next who was asked takes the place of who says no. */
    Referral reject(Call call, UUID id, RejectReason why) {
        return move(
                call,
                id,
                "reject",
                referral -> inquiries
                        .next(referral)
                        .map(next ->
                                read(call, referral, ReferralRoute.of(referral).to(next), referral.elderId()))
                        .orElseGet(() -> current(call, referral)),
                (referral, on) -> inquiries.passOn(call, referral, on, referral.reject(why, call.now())));
    }

    Referral redirect(Call call, UUID id, UUID receiver, RedirectReason why) {
        return move(
                call,
                id,
                "redirect",
                referral -> read(call, referral, ReferralRoute.of(referral).to(receiver), referral.elderId()),
                (referral, on) -> {
                    if (!referral.status().open()) {
                        open.mustBeFree(call, referral);
                    }
                    inquiries.end(call, referral, InquiryEnd.REDIRECTED);
                    return referral.redirect(why, on, call.now());
                });
    }

    /** Something of the watch over a referral, which leaves its state as it is. */
    Referral watch(Call call, UUID id, String verb, Function<Referral, ReferralEvent> effect) {
        return moves.move(call, id, verb, effect);
    }

    /** Records a step of the patient's way. */
    Referral proceed(Call call, UUID id, JourneyStep step) {
        return move(call, id, step.verb(), (referral, on) -> referral.proceed(step, call.now()));
    }

    /** Writes the return slip and begins the way back, a referral of its own. */
    Referral returned(Call call, UUID id, ClinicalReason reason, ReturnSlip slip) {
        return move(call, id, "return", (referral, on) -> {
            ReferralEvent event = referral.proceed(JourneyStep.RETURN, call.now());
            Submission submission = new Submission(
                    referral.elderId(), reason, null, call.caller().subject());
            Circumstances way =
                    circumstances.of(ReferralRoute.of(referral).reversed(), referral.elderId(), reason, call.today());
            Referral back = Referral.back(referral, submission, way, call.now());
            open.of(referral.elderId())
                    .allOpen(true)
                    .forEach(one -> open.giveWay(call, one, back, CloseReason.REFERRED_AGAIN));
            records.keep(call, back.id(), slip);
            begun(back, null, new ReferralEvent.SentDown());
            return event;
        });
    }

    Referral complete(Call call, UUID id, CloseReason why) {
        return move(call, id, "complete", (referral, on) -> referral.complete(why, call.now()));
    }

    Referral cancel(Call call, UUID id, CloseReason why) {
        return move(call, id, "cancel", (referral, on) -> referral.cancel(why, call.now()));
    }

    Referral supplement(Call call, UUID id, ConsentForm consent, MedicalForm form) {
        return move(call, id, "supplement", (referral, on) -> {
            ReferralEvent event = referral.supplement(consent, on, call.now());
            records.keep(referral.id(), form);
            return event;
        });
    }

    /** Says who an unidentified person is; what is open for that elder gives way, as it would have from the start. */
    Referral identify(Call call, UUID id, UUID elder) {
        return move(
                call,
                id,
                "identify",
                referral -> read(call, referral, ReferralRoute.of(referral), elder),
                (referral, on) -> {
                    if (referral.status().open()) {
                        open.admit(call, referral, elder);
                    }
                    ReferralEvent event = referral.identify(elder, on, call.now());
                    open.name(referral);
                    return event;
                });
    }

    Referral correct(Call call, UUID id, ReferralStatus to, String reason) {
        return move(call, id, "correct", (referral, on) -> {
            if (to.open()) {
                open.mustBeFree(call, referral);
                repository.backOf(id).ifPresent(back -> changes.publish(back, Consequences.takeBack(back, call.now())));
            }
            return Consequences.correct(referral, to, reason, on, call.now());
        });
    }

    /** Called when a deadline has come. */
    void due(Call call, UUID id, ReferralDue due) {
        Referral referral = repository.findById(id);
        PlaceKept.Expected before = PlaceKept.Expected.by(referral);
        Consequences.due(referral, due, call.now()).ifPresent(event -> {
            done(call, referral, event, current(call, referral));
            places.follow(call, before, referral);
        });
    }

    /** Called when a copy of another register has changed. */
    void reconsider(Call call, Referral referral) {
        if (!Consequences.endedByNoticeOfDeath(referral) || open.isFree(referral)) {
            Circumstances on = current(call, referral);
            PlaceKept.Expected before = PlaceKept.Expected.by(referral);
            if (Consequences.isRevived(referral, on)) {
                open.alone(referral);
            }
            Consequences.reconsider(referral, on, call.now()).ifPresent(event -> {
                done(call, referral, event, on);
                places.follow(call, before, referral);
            });
        }
    }

    Referral move(Call call, UUID id, String verb, BiFunction<Referral, Circumstances, ReferralEvent> effect) {
        return move(call, id, verb, referral -> current(call, referral), effect);
    }

    /** Makes a move in the circumstances of its outcome, which also give it its flags. */
    private Referral move(
            Call call,
            UUID id,
            String verb,
            Function<Referral, Circumstances> read,
            BiFunction<Referral, Circumstances, ReferralEvent> effect) {
        Referral moved = moves.move(call, id, verb, referral -> {
            Circumstances on = read.apply(referral);
            ReferralRule.mustAllow(verb, referral, on);
            PlaceKept.Expected before = PlaceKept.Expected.by(referral);
            ReferralEvent event = effect.apply(referral, on);
            markWatched(referral, on);
            places.follow(call, before, referral);
            return event;
        });
        inquiries.follow(call, moved);
        open.ended(call, moved);
        return moved;
    }

    private Circumstances current(Call call, Referral referral) {
        return circumstances.followed(ReferralRoute.of(referral), referral.elderId(), referral.reason(), call.today());
    }

    private Circumstances read(Call call, Referral referral, ReferralRoute route, UUID elder) {
        return circumstances.of(route, elder, referral.reason(), call.today());
    }

    private static void markWatched(Referral referral, Circumstances on) {
        if (referral.status().watched()) {
            referral.mark(on);
        }
    }

    private Referral begun(Referral referral, MedicalForm form, ReferralEvent event) {
        open.name(referral);
        repository.persist(referral);
        if (form != null) {
            records.keepFirst(referral.id(), form);
        }
        changes.publish(referral, event);
        return referral;
    }

    private void done(Call call, Referral referral, ReferralEvent event, Circumstances on) {
        markWatched(referral, on);
        changes.publish(referral, event);
        inquiries.follow(call, referral);
        open.ended(call, referral);
    }

    private void mustActFor(Call call, UUID sender) {
        if (!circumstances.actsFor(call.caller().institution(), sender)) {
            throw new Refused(ReferralRefusal.SENDER_NOT_YOURS).at("/senderId");
        }
    }

    private boolean reviewRequired(Party sender, Call call) {
        return parameters.bool(ReferralParameter.REFERRAL_REVIEW_REQUIRED, sender.parameterRegion(), call.today());
    }
}
