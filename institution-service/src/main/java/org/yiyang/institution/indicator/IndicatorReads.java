package org.yiyang.institution.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of declared indicators. */
@ApplicationScoped
class IndicatorReads {
    private final IndicatorRepository repository;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    IndicatorReads(IndicatorRepository repository, Histories histories, Actions actions, CurrentCaller callers) {
        this.repository = repository;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    IndicatorJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<IndicatorJson.View> list(IndicatorRepository.Filter filter, UUID after, int limit) {
        return repository.list(callers.get().scope(), filter, after, limit).stream()
                .map(this::view)
                .toList();
    }

    IndicatorJson.View view(Indicator indicator) {
        return new IndicatorJson.View(
                indicator.snapshot(),
                indicator.version(),
                actions.allowed(
                        IndicatorResource.class,
                        callers.get(),
                        indicator.standing().verbs()));
    }

    private Indicator found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
