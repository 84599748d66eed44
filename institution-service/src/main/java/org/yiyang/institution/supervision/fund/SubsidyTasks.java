package org.yiyang.institution.supervision.fund;

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

/** Applications for subsidies wait for the bureaus. */
@ApplicationScoped
class SubsidyTasks implements TaskCatalog {
    private final InstitutionContacts institutions;
    private final SubsidyRights rights;

    SubsidyTasks(InstitutionContacts institutions, SubsidyRights rights) {
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(SubsidyTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof SubsidyApplication application ? Optional.of(waiting(application)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return institutions.of(SubsidyApplication.class, subjects);
    }

    private List<Task> waiting(SubsidyApplication application) {
        return switch (application.status()) {
            case SUBMITTED -> List.of(Task.of(SubsidyTask.DECIDE_SUBSIDY, rights.officials("approve", application)));
            case APPROVED -> List.of(Task.of(SubsidyTask.PAY_SUBSIDY, rights.officials("pay", application)));
            case PAID, REJECTED, WITHDRAWN, LAPSED -> List.of();
        };
    }
}
