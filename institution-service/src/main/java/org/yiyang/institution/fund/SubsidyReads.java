package org.yiyang.institution.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of applications for subsidies. */
@ApplicationScoped
class SubsidyReads {
    private final SubsidyApplicationRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    SubsidyReads(SubsidyApplicationRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    SubsidyJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<SubsidyJson.View> list(SubsidyApplicationRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    SubsidyJson.View view(SubsidyApplication application) {
        return new SubsidyJson.View(
                application.snapshot(),
                application.version(),
                actions.allowed(
                        SubsidyResource.class,
                        callers.get(),
                        application.status().verbs()));
    }

    private SubsidyApplication found(UUID id) {
        return repository.find(callers.get(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
