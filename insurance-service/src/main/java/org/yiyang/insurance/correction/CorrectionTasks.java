package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** A request waits for its decision at the agency; it concerns no institution. */
@ApplicationScoped
class CorrectionTasks implements TaskCatalog {
    private final CorrectionRights rights;

    CorrectionTasks(CorrectionRights rights) {
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(AgencyTask.DECIDE_CORRECTION);
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Correction one
                ? Optional.of(Corrections.waiting(one).stream()
                        .map(kind -> Task.of(kind, rights.deciding(one)))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return Map.of();
    }
}
