package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** Reported figures wait for the health bureau, doubtful ones first. */
@ApplicationScoped
class SnapshotTasks implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(SnapshotTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Snapshot snapshot ? Optional.of(waiting(snapshot)) : Optional.empty();
    }

    private static List<Task> waiting(Snapshot snapshot) {
        if (snapshot.status() != SnapshotStatus.SUBMITTED) {
            return List.of();
        }
        boolean doubtful = !snapshot.snapshot().doubts().isEmpty();
        return List.of(Task.of(SnapshotTask.CONFIRM_SNAPSHOT, Addressee.official(Roles.HEALTH_ADMIN, snapshot.region()))
                .priority(doubtful ? Priority.URGENT : Priority.NORMAL));
    }
}
