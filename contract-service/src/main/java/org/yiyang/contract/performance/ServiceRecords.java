package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ItemTerms;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What the medical party does in a transaction with the services that it has given. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ServiceRecords {
    private final RecordRepository repository;
    private final ServedAgreements agreements;
    private final ServiceDirectory directory;
    private final KnownElders elders;
    private final Moves<ServiceRecord> moves;
    private final Changes changes;

    ServiceRecords(
            RecordRepository repository,
            ServedAgreements agreements,
            ServiceDirectory directory,
            KnownElders elders,
            RecordRights rights,
            Changes changes) {
        this.repository = repository;
        this.agreements = agreements;
        this.directory = directory;
        this.elders = elders;
        this.moves = new Moves<ServiceRecord>(repository::find, rights, changes);
        this.changes = changes;
    }

    ServiceRecord record(Call call, RecordJson.Entry entry) {
        Served agreement = agreements
                .find(call.scope(), entry.agreementId())
                .orElseThrow(() -> RecordRefusal.AGREEMENT_UNKNOWN.at("/agreementId"));
        return record(call, agreement, entry.key(), entry.facts());
    }

    /** Records a visit under an agreement of the caller's own institution. */
    ServiceRecord record(Call call, Served agreement, String key, RecordFacts facts) {
        if (!call.scope().isInstitution(agreement.medicalId())) {
            throw new Refused(RecordRefusal.NOT_THE_MEDICAL_PARTY);
        }
        repository.keyed(agreement.id(), key).ifPresent(known -> {
            throw RecordRefusal.KEY_TAKEN.at("/key", known.id());
        });
        check(call, agreement, facts, Set.of());
        ServiceRecord visit = ServiceRecord.of(agreement, key, facts, call.now());
        repository.persist(visit);
        changes.publish(visit, new ServiceRecord.Event.ServiceRecorded());
        return visit;
    }

    /** @param facts read after the record was found, so that who may not see it is not shown what is wrong with them */
    ServiceRecord correct(Call call, UUID id, Supplier<RecordFacts> facts, String reason) {
        return moves.move(call, id, "correct", visit -> {
            RecordFacts right = facts.get();
            Served agreement =
                    agreements.find(call.scope(), visit.agreementId()).orElseThrow();
            check(call, agreement, right, visit.facts().elders());
            return visit.correct(right, reason, call.now());
        });
    }

    ServiceRecord withdraw(Call call, UUID id, String reason) {
        return moves.move(call, id, "withdraw", visit -> visit.withdraw(reason, call.now()));
    }

    /** @param known elders who were named before: of them it was asked then whether they lived in the home */
    private void check(Call call, Served agreement, RecordFacts facts, Set<UUID> known) {
        if (facts.visitedOn().isAfter(call.today())) {
            throw RecordRefusal.DAY_IN_FUTURE.at("/visitedOn");
        }
        if (!agreement.effective().holds(facts.visitedOn())) {
            throw RecordRefusal.NOT_IN_FORCE.at("/visitedOn", facts.visitedOn());
        }
        Directory offered = directory.on(agreement.regionCode(), facts.visitedOn());
        offered.mustKnow(List.of(facts.item()), "/item");
        offered.firstForbidden(List.of(facts.item()), facts.scene()).ifPresent(item -> {
            ItemTerms terms = item.terms();
            throw RecordRefusal.ITEM_NEGATIVE.at("/item", terms, terms.rule());
        });
        Set<UUID> named = new HashSet<>(facts.elders());
        named.removeAll(known);
        if (elders.residentsAmong(named, agreement.careId(), facts.visitedOn()) < named.size()) {
            throw RecordRefusal.ELDER_NOT_OF_HOME.at("/elderIds");
        }
    }
}
