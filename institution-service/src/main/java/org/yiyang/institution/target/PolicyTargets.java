package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.yiyang.institution.policy.Citations;
import org.yiyang.institution.region.Regions;
import org.yiyang.institution.supervision.EnteredRecord;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with policy targets in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyTargets {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final PolicyTargetRepository repository;
    private final Regions regions;
    private final Histories histories;
    private final Changes changes;
    private final Citations citations;

    PolicyTargets(
            PolicyTargetRepository repository,
            Regions regions,
            Histories histories,
            Changes changes,
            Citations citations) {
        this.repository = repository;
        this.regions = regions;
        this.histories = histories;
        this.changes = changes;
        this.citations = citations;
    }

    PolicyTarget enter(Call call, PolicyTargetEntry entry) {
        check(call, entry);
        mustBeNew(entry);
        PolicyTarget policyTarget = PolicyTarget.entered(entry, call.now());
        repository.persist(policyTarget);
        changes.tell(policyTarget, new EnteredRecord.Event.RecordEntered());
        return policyTarget;
    }

    PolicyTarget correct(Call call, UUID id, PolicyTargetEntry right, String reason) {
        PolicyTarget policyTarget = get(call, id);
        check(call, right);
        policyTarget.mustStand("correct");
        if (!right.key().equals(policyTarget.entry().key())) {
            mustBeNew(right);
        }
        histories.keep(call, policyTarget);
        changes.tell(policyTarget, policyTarget.correct(right, reason, call.now()));
        return policyTarget;
    }

    PolicyTarget withdraw(Call call, UUID id, String reason) {
        PolicyTarget policyTarget = get(call, id);
        changes.tell(policyTarget, policyTarget.withdraw(reason, call.now()));
        return policyTarget;
    }

    private void check(Call call, PolicyTargetEntry entry) {
        regions.mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(TargetRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        if (entry.metric().percentage() && entry.value().compareTo(HUNDRED) > 0) {
            throw new Refused(TargetRefusal.OVER_HUNDRED).at("/value");
        }
        citations.mustStand(entry.policyDocumentId(), "/policyDocumentId");
    }

    private void mustBeNew(PolicyTargetEntry entry) {
        repository.same(entry.key()).ifPresent(known -> {
            throw new Refused(TargetRefusal.ALREADY_ENTERED, known.id());
        });
    }

    private PolicyTarget get(Call call, UUID id) {
        PolicyTarget policyTarget =
                repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        call.expects(policyTarget.version());
        return policyTarget;
    }
}
