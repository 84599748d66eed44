package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.homecare.HomeCareRules;

/** What is done with visits to homes in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeVisits {
    private final HomeVisitRepository repository;
    private final HomeVisitRecords records;
    private final HomeCareRules rules;
    private final KnownInstitutions institutions;
    private final KnownElders elders;
    private final HomeVisitRights rights;
    private final Changes changes;
    private final Moves<HomeVisit> moves;

    HomeVisits(
            HomeVisitRepository repository,
            HomeVisitRecords records,
            HomeCareRules rules,
            KnownInstitutions institutions,
            KnownElders elders,
            HomeVisitRights rights,
            Changes changes) {
        this.repository = repository;
        this.records = records;
        this.rules = rules;
        this.institutions = institutions;
        this.elders = elders;
        this.rights = rights;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    HomeVisit ask(Call call, HomeVisitJson.Ask said) {
        KnownInstitution institution = rules.capable(rules.asked(call, said.institutionId()), call.today());
        UUID asker = rules.asker(call, said.elderId(), institution);
        if (asker == null) {
            rights.mustAskFor(call.caller(), said.elderId());
        }
        HomeVisit visit = HomeVisit.asked(
                new HomeVisit.Question(
                        said.elderId(),
                        institution.id(),
                        institution.regionCode(),
                        asker,
                        said.procedures(),
                        said.wantedOn()),
                call);
        repository.persist(visit);
        records.keep(visit.id(), said.illness(), said.address());
        changes.publish(visit, new HomeVisitEvent.HomeVisitAsked());
        return visit;
    }

    HomeVisit book(Call call, UUID id, HomeVisitJson.Book said) {
        return moves.move(call, id, "book", visit -> {
            rules.capable(visit.institutionId(), call.today());
            return visit.book(said.day(), said.staff(), call);
        });
    }

    HomeVisit complete(Call call, UUID id, HomeVisitJson.Complete said) {
        return moves.move(call, id, "complete", visit -> {
            HomeVisitEvent event = visit.complete(said.report(), call);
            records.keepNote(id, said.note());
            return event;
        });
    }

    HomeVisit miss(Call call, UUID id, HomeVisitReason why) {
        return moves.move(call, id, "miss", visit -> visit.miss(why, call));
    }

    HomeVisit cancel(Call call, UUID id, HomeVisitReason why) {
        return moves.move(call, id, "cancel", visit -> visit.cancel(why, call.now()));
    }

    /** Called when a deadline has come. */
    void due(Call call, UUID id, HomeVisitDue due) {
        HomeVisit visit = repository.findById(id);
        visit.fallOverdue(due.in(), call.now()).ifPresent(event -> changes.publish(visit, event));
    }

    /** Of some elders those of whom {@link #endOf} would end any. */
    Set<UUID> concerned(Collection<UUID> elders) {
        return repository.eldersConcerned(elders);
    }

    /** Called when an elder's copy has changed: who has died is visited no more. */
    void endOf(Call call, UUID elder) {
        if (elders.find(elder).filter(KnownElder::deceased).isPresent()) {
            repository.openOf(elder).forEach(visit -> end(call, visit, HomeVisitReason.DECEASED));
        }
    }

    /** Called when an institution's copy has changed: one that is closed comes no more, unless another took its place. */
    void reconsiderAt(Call call, UUID institution) {
        KnownInstitution current =
                institutions.find(institutions.currentOf(institution)).orElse(null);
        if (current == null) {
            return;
        }
        if (current.closed()) {
            repository.openAt(institution).forEach(visit -> end(call, visit, HomeVisitReason.INSTITUTION_STOPPED));
        } else if (!current.id().equals(institution)) {
            repository
                    .openAt(institution)
                    .forEach(visit ->
                            changes.publish(visit, visit.succeed(current.id(), current.regionCode(), call.now())));
        }
    }

    private void end(Call call, HomeVisit visit, HomeVisitReason why) {
        changes.publish(visit, visit.end(why, call.now()));
    }
}
