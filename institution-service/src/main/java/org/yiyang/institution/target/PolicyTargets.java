package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import org.yiyang.institution.policy.Citations;
import org.yiyang.institution.supervision.EnteredRecords;
import org.yiyang.institution.supervision.Registers;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What is done with policy targets in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyTargets extends EnteredRecords<PolicyTarget, PolicyTargetEntry> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Citations citations;

    PolicyTargets(PolicyTargetRepository repository, Registers registers, Citations citations) {
        super(repository, registers, new Refusals(TargetRefusal.ALREADY_ENTERED, TargetRefusal.REGION_NOT_YOURS));
        this.citations = citations;
    }

    @Override
    protected PolicyTarget entered(PolicyTargetEntry entry, Instant at) {
        return new PolicyTarget(entry, at);
    }

    @Override
    protected void check(Call call, PolicyTargetEntry entry) {
        if (entry.metric().percentage() && entry.value().compareTo(HUNDRED) > 0) {
            throw new Refused(TargetRefusal.OVER_HUNDRED).at("/value");
        }
        citations.mustStand(entry.policyDocumentId(), "/policyDocumentId");
    }
}
