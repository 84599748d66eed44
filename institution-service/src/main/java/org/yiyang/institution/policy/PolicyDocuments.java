package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.region.Regions;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with policy documents in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyDocuments {
    private final PolicyDocumentRepository repository;
    private final Regions regions;
    private final Histories histories;
    private final Changes changes;

    PolicyDocuments(PolicyDocumentRepository repository, Regions regions, Histories histories, Changes changes) {
        this.repository = repository;
        this.regions = regions;
        this.histories = histories;
        this.changes = changes;
    }

    PolicyDocument enter(Call call, PolicyDocumentEntry entry) {
        check(call, entry);
        mustBeNew(entry);
        PolicyDocument policyDocument = PolicyDocument.entered(entry, call.now());
        repository.persist(policyDocument);
        changes.tell(policyDocument, new EnteredRecord.Event.RecordEntered());
        return policyDocument;
    }

    PolicyDocument correct(Call call, UUID id, PolicyDocumentEntry right, String reason) {
        PolicyDocument policyDocument = get(call, id);
        check(call, right);
        policyDocument.mustStand("correct");
        if (!right.key().equals(policyDocument.entry().key())) {
            mustBeNew(right);
        }
        histories.keep(call, policyDocument);
        changes.tell(policyDocument, policyDocument.correct(right, reason, call.now()));
        return policyDocument;
    }

    PolicyDocument withdraw(Call call, UUID id, String reason) {
        PolicyDocument policyDocument = get(call, id);
        changes.tell(policyDocument, policyDocument.withdraw(reason, call.now()));
        return policyDocument;
    }

    private void check(Call call, PolicyDocumentEntry entry) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(PolicyRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        if (entry.issuedOn().isAfter(call.today())) {
            throw new Refused(PolicyRefusal.DAY_IN_FUTURE).at("/issuedOn");
        }
    }

    private void mustBeNew(PolicyDocumentEntry entry) {
        repository.same(entry.key()).ifPresent(known -> {
            throw new Refused(PolicyRefusal.ALREADY_ENTERED, known.id());
        });
    }

    private PolicyDocument get(Call call, UUID id) {
        PolicyDocument policyDocument =
                repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(policyDocument.version());
        return policyDocument;
    }
}
