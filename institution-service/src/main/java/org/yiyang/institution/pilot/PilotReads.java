package org.yiyang.institution.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.CurrentCaller;

/** What is shown of pilots. */
@ApplicationScoped
class PilotReads {
    private final PilotRepository repository;
    private final CurrentCaller callers;

    PilotReads(PilotRepository repository, CurrentCaller callers) {
        this.repository = repository;
        this.callers = callers;
    }

    List<Pilot.State> list(UUID institution, PilotLevel level, UUID after, int limit) {
        return repository.list(callers.get().scope(), institution, level, after, limit).stream()
                .map(Pilot::snapshot)
                .toList();
    }
}
