package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.supervision.EnteredRecordReads;
import org.yiyang.institution.supervision.RecordReader;

/** What is shown of policy targets. */
@ApplicationScoped
class PolicyTargetReads extends EnteredRecordReads<PolicyTarget, PolicyTargetRepository.Filter, PolicyTargetJson.View> {
    PolicyTargetReads(PolicyTargetRepository repository, RecordReader reader) {
        super(repository, reader, PolicyTargetResource.class);
    }

    @Override
    protected PolicyTargetJson.View view(PolicyTarget entered, List<String> allowedActions) {
        return new PolicyTargetJson.View(entered.snapshot(), entered.version(), allowedActions);
    }
}
