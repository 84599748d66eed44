package org.yiyang.institution.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of policy documents. */
@ApplicationScoped
class PolicyDocumentReads {
    private final PolicyDocumentRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    PolicyDocumentReads(
            PolicyDocumentRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    PolicyDocumentJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<PolicyDocumentJson.View> list(PolicyDocumentRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get().scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    PolicyDocumentJson.View view(PolicyDocument policyDocument) {
        return new PolicyDocumentJson.View(
                policyDocument.snapshot(),
                policyDocument.version(),
                actions.allowed(
                        PolicyDocumentResource.class,
                        callers.get(),
                        policyDocument.standing().verbs()));
    }

    private PolicyDocument found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
