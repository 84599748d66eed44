package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.yiyang.institution.supervision.EnteredRecords;
import org.yiyang.institution.supervision.Registers;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** What is done with policy documents in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyDocuments extends EnteredRecords<PolicyDocument, PolicyDocumentEntry> {

    PolicyDocuments(PolicyDocumentRepository repository, Registers registers) {
        super(repository, registers, new Refusals(PolicyRefusal.ALREADY_ENTERED, PolicyRefusal.REGION_NOT_YOURS));
    }

    @Override
    protected PolicyDocument entered(PolicyDocumentEntry entry, Instant at) {
        return new PolicyDocument(entry, at);
    }

    @Override
    protected void check(Call call, PolicyDocumentEntry entry) {
        if (entry.issuedOn().isAfter(call.today())) {
            throw new Refused(PolicyRefusal.DAY_IN_FUTURE).at("/issuedOn");
        }
    }
}
