package org.yiyang.institution.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What was found waits for the institution, what it answered for the bureau. */
@ApplicationScoped
class InspectionTasks implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(InspectionTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Inspection inspection ? Optional.of(waiting(inspection)) : Optional.empty();
    }

    private static List<Task> waiting(Inspection inspection) {
        return switch (inspection.status()) {
            case RECTIFYING ->
                List.of(Task.of(
                                InspectionTask.RECTIFY,
                                Addressee.staff(Roles.CARE_MANAGER, inspection.institutionId()),
                                Addressee.staff(Roles.MED_MANAGER, inspection.institutionId()))
                        .dueBy(Inspections.DUE));
            case RECTIFIED ->
                List.of(Task.of(
                        InspectionTask.VERIFY_RECTIFICATION,
                        Addressee.official(Roles.HEALTH_ADMIN, inspection.region()),
                        Addressee.official(Roles.CIVIL_ADMIN, inspection.region())));
            case PLANNED, DONE, CLOSED, CANCELLED -> List.of();
        };
    }
}
