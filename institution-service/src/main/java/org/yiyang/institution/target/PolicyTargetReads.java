package org.yiyang.institution.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of policy targets. */
@ApplicationScoped
class PolicyTargetReads {
    private final PolicyTargetRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    PolicyTargetReads(PolicyTargetRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    PolicyTargetJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<PolicyTargetJson.View> list(PolicyTargetRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get().scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    PolicyTargetJson.View view(PolicyTarget policyTarget) {
        return new PolicyTargetJson.View(
                policyTarget.snapshot(),
                policyTarget.version(),
                actions.allowed(
                        PolicyTargetResource.class,
                        callers.get(),
                        policyTarget.standing().verbs()));
    }

    private PolicyTarget found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
