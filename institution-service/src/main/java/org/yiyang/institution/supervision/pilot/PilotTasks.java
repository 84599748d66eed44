package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What a pilot's work ledger asks for waits for the health bureau, each item by its day. */
@ApplicationScoped
class PilotTasks implements TaskCatalog {
    private final PilotRights rights;

    PilotTasks(PilotRights rights) {
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(PilotTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Pilot pilot ? Optional.of(waiting(pilot)) : Optional.empty();
    }

    private List<Task> waiting(Pilot pilot) {
        if (!pilot.verbs().contains("complete-item")) {
            return List.of();
        }
        return pilot.snapshot().ledger().stream()
                .filter(item -> item.doneOn() == null)
                .map(item -> Task.of(PilotTask.COMPLETE_LEDGER_ITEM, rights.officials("complete-item", pilot))
                        .part(item.id())
                        .dueBy(Pilots.DUE))
                .toList();
    }
}
