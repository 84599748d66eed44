package org.yiyang.institution.supervision.inspection;

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
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What was found waits for the institution, what it answered for the bureau. */
@ApplicationScoped
class InspectionTasks implements TaskCatalog {
    private final InstitutionContacts institutions;
    private final InspectionRights rights;

    InspectionTasks(InstitutionContacts institutions, InspectionRights rights) {
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(InspectionTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Inspection inspection ? Optional.of(waiting(inspection)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return institutions.of(Inspection.class, subjects);
    }

    private List<Task> waiting(Inspection inspection) {
        return switch (inspection.status()) {
            case RECTIFYING ->
                inspection.institutionClosed()
                        ? List.of(Task.of(
                                InspectionTask.CLOSE_UNRECTIFIED, rights.officials("close-unrectified", inspection)))
                        : List.of(Task.of(InspectionTask.RECTIFY, rights.staff(inspection))
                                .dueBy(Inspections.DUE));
            case RECTIFIED ->
                List.of(Task.of(InspectionTask.VERIFY_RECTIFICATION, rights.officials("verify", inspection)));
            case PLANNED, DONE, CLOSED, CANCELLED -> List.of();
        };
    }
}
