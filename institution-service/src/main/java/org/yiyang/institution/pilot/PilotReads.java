package org.yiyang.institution.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.supervision.DueDates;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is shown of pilots. */
@ApplicationScoped
class PilotReads {
    private final PilotRepository repository;
    private final DueDates dueDates;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;

    PilotReads(
            PilotRepository repository,
            DueDates dueDates,
            Histories histories,
            Actions actions,
            CurrentCaller callers) {
        this.repository = repository;
        this.dueDates = dueDates;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
    }

    PilotJson.View one(UUID id) {
        return view(found(id));
    }

    Histories.History history(UUID id) {
        return histories.of(found(id).id());
    }

    List<PilotJson.View> list(PilotQuery query, UUID after, int limit) {
        return repository.list(callers.get().scope(), query, after, limit).stream()
                .map(this::view)
                .toList();
    }

    PilotJson.View view(Pilot pilot) {
        return new PilotJson.View(
                pilot.snapshot(),
                pilot.version(),
                dueDates.of(pilot.id()),
                actions.allowed(
                        PilotResource.class, callers.get(), pilot.status().verbs()));
    }

    private Pilot found(UUID id) {
        return repository.find(callers.get().scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
