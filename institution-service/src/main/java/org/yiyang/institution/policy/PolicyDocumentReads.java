package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.supervision.EnteredRecordReads;
import org.yiyang.institution.supervision.RecordReader;

/** What is shown of policy documents. */
@ApplicationScoped
class PolicyDocumentReads
        extends EnteredRecordReads<PolicyDocument, PolicyDocumentRepository.Filter, PolicyDocumentJson.View> {
    PolicyDocumentReads(PolicyDocumentRepository repository, RecordReader reader) {
        super(repository, reader, PolicyDocumentResource.class);
    }

    @Override
    protected PolicyDocumentJson.View view(PolicyDocument entered, List<String> allowedActions) {
        return new PolicyDocumentJson.View(entered.snapshot(), entered.version(), allowedActions);
    }
}
