package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.medical.ReturnSlip;

/** What is done with referrals in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Referrals {
    private final ReferralRepository repository;
    private final Surroundings surroundings;
    private final MedicalRecords records;
    private final Families families;
    private final ReferralDeadlines deadlines;
    private final Parameters parameters;
    private final Changes changes;

    Referrals(
            ReferralRepository repository,
            Surroundings surroundings,
            MedicalRecords records,
            Families families,
            ReferralDeadlines deadlines,
            Parameters parameters,
            Changes changes) {
        this.repository = repository;
        this.surroundings = surroundings;
        this.records = records;
        this.families = families;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.changes = changes;
    }

    /** Refers an elder up. */
    public Referral up(Call call, Route route, Submission wish, MedicalForm form) {
        mustActFor(call, route.senderId());
        Circumstances on = surroundings.held(route, wish, call.today());
        Optional<Referral> open = repository.openOf(wish.elderId());
        open.filter(one -> !leadsOnward(one, on.sender().party())).ifPresent(one -> {
            throw new Refused(ReferralRefusal.ALREADY_OPEN, one.id());
        });
        Referral referral = Referral.up(wish, on, reviewRequired(on.sender().party(), call), call.now());
        open.ifPresent(one -> giveWay(one, referral, CloseReason.ONWARD, call.now()));
        return begun(referral, form, new ReferralEvent.Submitted());
    }

    /** Where the elder is now may refer onward; that moves the chain's one active leaf. */
    private static boolean leadsOnward(Referral open, Party sender) {
        boolean there = open.status() == ReferralStatus.ARRIVED || open.status() == ReferralStatus.IN_TREATMENT;
        return there && open.receiver().institutionId().equals(sender.institutionId());
    }

    Referral emergency(Call call, Route route, Submission wish, MedicalForm form) {
        mustActFor(call, route.senderId());
        Circumstances on = surroundings.of(route, wish.elderId(), wish.matter().urgency(), call.today());
        Referral referral = Referral.emergency(wish, on, call.now());
        repository.openOf(wish.elderId()).ifPresent(open -> giveWay(open, referral, CloseReason.EMERGENCY, call.now()));
        return begun(referral, form, new ReferralEvent.EmergencyDeclared());
    }

    Referral down(Call call, Route route, Submission wish, ReturnSlip slip) {
        mustActFor(call, route.senderId());
        Circumstances on = surroundings.held(route, wish, call.today());
        Referral referral = Referral.down(wish, on, call.now());
        records.keep(referral.id(), slip);
        return begun(referral, null, new ReferralEvent.SentDown());
    }

    Referral consent(Call call, UUID id, ConsentForm form) {
        return move(call, id, "consent", (referral, on) -> referral.consent(form, on, call.now()));
    }

    Referral review(Call call, UUID id) {
        String by = call.caller().subject();
        return move(call, id, "review", (referral, on) -> referral.review(by, on, call.now()));
    }

    Referral accept(Call call, UUID id, Appointment where) {
        return move(call, id, "accept", (referral, on) -> referral.accept(where, call.now()));
    }

    Referral reject(Call call, UUID id, RejectReason why) {
        return move(call, id, "reject", (referral, on) -> referral.reject(why, call.now()));
    }

    Referral redirect(Call call, UUID id, UUID receiver, RedirectReason why) {
        return move(call, id, "redirect", (referral, on) -> {
            Circumstances there = surroundings.of(
                    Route.of(referral).to(receiver),
                    referral.elderId(),
                    referral.matter().urgency(),
                    call.today());
            return referral.redirect(why, there, call.now());
        });
    }

    Referral depart(Call call, UUID id) {
        return move(call, id, "depart", (referral, on) -> referral.depart(call.now()));
    }

    Referral arrive(Call call, UUID id) {
        return move(call, id, "arrive", (referral, on) -> referral.arrive(call.now()));
    }

    Referral beginTreatment(Call call, UUID id) {
        return move(call, id, "begin-treatment", (referral, on) -> referral.beginTreatment(call.now()));
    }

    /** Writes the return slip and begins the way back, a referral of its own. */
    Referral returned(Call call, UUID id, Matter matter, ReturnSlip slip) {
        return move(call, id, "return", (referral, on) -> {
            ReferralEvent event = referral.returned(call.now());
            Submission wish = new Submission(
                    referral.elderId(), matter, null, call.caller().subject());
            Circumstances way =
                    surroundings.of(Route.of(referral).reversed(), referral.elderId(), matter.urgency(), call.today());
            Referral back = Referral.back(referral, wish, way, call.now());
            records.keep(back.id(), slip);
            begun(back, null, new ReferralEvent.SentDown());
            return event;
        });
    }

    Referral receive(Call call, UUID id) {
        return move(call, id, "receive", (referral, on) -> referral.receive(call.now()));
    }

    Referral followUp(Call call, UUID id) {
        return move(call, id, "follow-up", (referral, on) -> referral.followUp(call.now()));
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
        return move(call, id, "identify", (referral, on) -> {
            Circumstances known =
                    surroundings.of(Route.of(referral), elder, referral.matter().urgency(), call.today());
            if (referral.status().open()) {
                repository.openOf(elder).ifPresent(open -> giveWay(open, referral, CloseReason.EMERGENCY, call.now()));
            }
            return referral.identify(elder, known, call.now());
        });
    }

    Referral correct(Call call, UUID id, ReferralStatus to, String reason) {
        return move(call, id, "correct", (referral, on) -> {
            if (to.open()) {
                mustBeFree(referral);
                repository.backOf(id).ifPresent(back -> done(back, back.takeBack(call.now()), on));
            }
            return referral.correct(to, reason, on, call.now());
        });
    }

    /** Called when a deadline has come. */
    void due(Call call, UUID id, Due due) {
        Referral referral = repository.findById(id);
        Circumstances on = surroundings.of(referral, call.today());
        referral.due(due, call.now()).ifPresent(event -> done(referral, event, on));
    }

    /** Called when a copy of another register has changed. */
    void reconsider(Call call, Referral referral) {
        boolean mayReopen = !referral.endedByNoticeOfDeath()
                || referral.referralKind() == ReferralKind.DOWN
                || repository.openOf(referral.elderId()).isEmpty();
        if (mayReopen) {
            Circumstances on = surroundings.of(referral, call.today());
            referral.reconsider(on, call.now()).ifPresent(event -> done(referral, event, on));
        }
    }

    private Referral move(Call call, UUID id, String verb, BiFunction<Referral, Circumstances, ReferralEvent> effect) {
        Referral referral = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Standing standing = Standing.of(call.caller(), referral);
        standing.mustBeAbleTo(verb, referral);
        families.mayAct(call);
        call.expects(referral.version());
        Circumstances on = surroundings.of(referral, call.today());
        ReferralEvent event = effect.apply(referral, on);
        return done(referral, event, surroundings.of(referral, call.today()));
    }

    private Referral begun(Referral referral, MedicalForm form, ReferralEvent event) {
        repository.persist(referral);
        if (form != null) {
            records.keep(referral.id(), form);
        }
        deadlines.follow(referral);
        changes.tell(referral, event);
        return referral;
    }

    private Referral done(Referral referral, ReferralEvent event, Circumstances on) {
        if (referral.status().watched()) {
            referral.mark(on);
        }
        deadlines.follow(referral);
        changes.tell(referral, event);
        return referral;
    }

    /** The key of the open referral is given up before the next one takes it. */
    private void giveWay(Referral open, Referral leaf, CloseReason why, Instant at) {
        ReferralEvent event = open.giveWay(leaf, why, at);
        repository.flush();
        deadlines.follow(open);
        changes.tell(open, event);
    }

    private void mustBeFree(Referral referral) {
        repository
                .openOf(referral.elderId())
                .filter(open -> !open.id().equals(referral.id()))
                .ifPresent(open -> {
                    throw new Refused(ReferralRefusal.ALREADY_OPEN, open.id());
                });
    }

    private void mustActFor(Call call, UUID sender) {
        if (!surroundings.actsFor(call.caller().institution(), sender)) {
            throw new Refused(ReferralRefusal.SENDER_NOT_YOURS).at("/senderId");
        }
    }

    private boolean reviewRequired(Party sender, Call call) {
        return parameters.bool(ReferralParameter.REFERRAL_REVIEW_REQUIRED, Surroundings.regionOf(sender), call.today());
    }
}
