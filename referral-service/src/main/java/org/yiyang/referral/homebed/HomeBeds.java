package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.homecare.HomeCareRules;
import org.yiyang.referral.referral.ConsentForm;

/** What is done with beds at home in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeBeds {
    private final HomeBedRepository repository;
    private final HomeBedRecords records;
    private final HomeCareRules rules;
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final Parameters parameters;
    private final HomeBedRights rights;
    private final Changes changes;
    private final Moves<HomeBed> moves;

    HomeBeds(
            HomeBedRepository repository,
            HomeBedRecords records,
            HomeCareRules rules,
            KnownInstitutions institutions,
            KnownElders elders,
            Parameters parameters,
            HomeBedRights rights,
            Changes changes) {
        this.repository = repository;
        this.records = records;
        this.rules = rules;
        this.institutions = institutions;
        this.elders = elders;
        this.parameters = parameters;
        this.rights = rights;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    HomeBed ask(Call call, HomeBedJson.Ask said) {
        KnownInstitution institution = rules.capable(rules.asked(call, said.institutionId()), call.today());
        UUID asker = rules.asker(call, said.elderId(), institution);
        if (asker == null) {
            rights.mustAskFor(call.caller(), said.elderId());
        }
        mustHaveNone(call, said.elderId());
        mustContinue(call, said);
        HomeBed bed = HomeBed.asked(
                new HomeBed.Question(
                        said.elderId(),
                        institution.id(),
                        institution.regionCode(),
                        asker,
                        said.previousId(),
                        said.eligibility(),
                        said.consent()),
                call);
        bed.belongTo(elders.survivorOf(bed.elderId()));
        repository.persist(bed);
        records.keep(bed.id(), said.illness(), said.address());
        changes.publish(bed, new HomeBedEvent.HomeBedAsked());
        return bed;
    }

    private void mustHaveNone(Call call, UUID elder) {
        repository.openOf(elders.namesOf(elder)).stream().findFirst().ifPresent(open -> {
            throw repository.find(call.scope(), open.id()).isPresent()
                    ? new Refused(HomeBedRefusal.ALREADY_OPEN, open.status(), open.id())
                    : new Refused(HomeBedRefusal.ALREADY_OPEN_ELSEWHERE);
        });
    }

    private void mustContinue(Call call, HomeBedJson.Ask said) {
        boolean continues = said.previousId() == null
                || repository
                        .find(call.scope(), said.previousId())
                        .filter(one -> one.status() == HomeBedStatus.CLOSED)
                        .filter(one -> elders.namesOf(said.elderId()).contains(one.elderId()))
                        .isPresent();
        if (!continues) {
            throw new Refused(HomeBedRefusal.PREVIOUS_UNKNOWN).at("/previousId");
        }
    }

    HomeBed consent(Call call, UUID id, ConsentForm form) {
        return moves.move(call, id, "consent", bed -> bed.consent(form, call.now()));
    }

    HomeBed open(Call call, UUID id, HomeBedJson.Open said) {
        return moves.move(call, id, "open", bed -> {
            rules.capable(bed.institutionId(), call.today());
            int days = parameters.integer(HomeBedParameter.HOME_BED_PERIOD, bed.region(), said.startDay());
            HomeBedEvent event = bed.open(said.startDay(), said.plan().care(), days, call);
            records.keepPlan(id, said.plan());
            return event;
        });
    }

    HomeBed changePlan(Call call, UUID id, HomeBedJson.Plan plan) {
        return moves.move(call, id, "change-plan", bed -> {
            HomeBedEvent event = bed.changePlan(plan.care(), call.now());
            records.keepPlan(id, plan);
            return event;
        });
    }

    HomeBed visit(Call call, UUID id, HomeBedJson.Visit said) {
        return moves.move(call, id, "visit", bed -> {
            HomeBedEvent event = bed.visit(said.day(), said.procedures(), said.persons(), call);
            records.keepVisit(id, said, call);
            return event;
        });
    }

    HomeBed decline(Call call, UUID id, HomeBedReason why) {
        return moves.move(call, id, "decline", bed -> bed.decline(why, call));
    }

    HomeBed withdraw(Call call, UUID id) {
        return moves.move(call, id, "withdraw", bed -> bed.withdraw(call));
    }

    HomeBed close(Call call, UUID id, HomeBedReason why) {
        return moves.move(call, id, "close", bed -> bed.close(why, call));
    }

    /** Called when a deadline has come. */
    void due(Call call, UUID id, HomeBedDue due) {
        HomeBed bed = repository.findById(id);
        (switch (due) {
                    case HOME_BED_ANSWER -> bed.fallOverdue(HomeBedStatus.ASKED, call.now());
                    case HOME_BED_ENDING -> bed.remind(call.now());
                    case HOME_BED_PERIOD -> bed.fallOverdue(HomeBedStatus.OPEN, call.now());
                })
                .ifPresent(event -> changes.publish(bed, event));
    }

    /**
     * Called when a copy of another register has changed. If two records of a person, each with a bed, were merged,
     * each bed keeps its own key; no third can be asked for, since {@link #mustHaveNone} looks under all names.
     */
    void reconsider(Call call, HomeBed bed) {
        UUID current = institutions.currentOf(bed.institutionId());
        KnownInstitution institution = institutions.find(current).orElse(null);
        boolean deceased =
                elders.find(bed.elderId()).filter(KnownElder::deceased).isPresent();
        HomeBed.Known known = new HomeBed.Known(
                current,
                institution == null ? null : institution.regionCode(),
                institution != null && institution.closed(),
                deceased);
        boolean free = repository.openOf(elders.namesOf(bed.elderId())).stream().allMatch(bed::equals);
        if (free && elders.knows(bed.elderId())) {
            bed.belongTo(elders.survivorOf(bed.elderId()));
        }
        bed.reconsider(known, free, call).ifPresent(event -> changes.publish(bed, event));
    }
}
