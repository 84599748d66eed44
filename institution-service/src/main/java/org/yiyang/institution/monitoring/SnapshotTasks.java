package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** Reported figures wait for the health bureau, doubtful ones first. */
@ApplicationScoped
class SnapshotTasks implements TaskCatalog {
    private final InstitutionContacts institutions;
    private final SnapshotRights rights;

    SnapshotTasks(InstitutionContacts institutions, SnapshotRights rights) {
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(SnapshotTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof MonitoringSnapshot snapshot ? Optional.of(waiting(snapshot)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return institutions.of(MonitoringSnapshot.class, subjects);
    }

    private List<Task> waiting(MonitoringSnapshot snapshot) {
        if (snapshot.status() != SnapshotStatus.SUBMITTED) {
            return List.of();
        }
        boolean doubtful = !snapshot.snapshot().doubts().isEmpty();
        return List.of(Task.of(SnapshotTask.CONFIRM_SNAPSHOT, rights.officials("confirm", snapshot))
                .priority(doubtful ? Priority.URGENT : Priority.NORMAL));
    }
}
