package org.yiyang.institution.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of population bases. */
@ApplicationScoped
class PopulationBaseReads {
    private final PopulationBaseRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    PopulationBaseReads(
            PopulationBaseRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    PopulationBaseJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<PopulationBaseJson.View> list(PopulationBaseRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get().scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    PopulationBaseJson.View view(PopulationBase populationBase) {
        return new PopulationBaseJson.View(
                populationBase.snapshot(),
                populationBase.version(),
                actions.allowed(
                        PopulationBaseResource.class,
                        callers.get(),
                        populationBase.standing().verbs()));
    }

    private PopulationBase found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
