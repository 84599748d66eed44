package org.yiyang.institution.fund;

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

/** Applications for subsidies wait for the bureaus. */
@ApplicationScoped
class SubsidyTasks implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(SubsidyTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof SubsidyApplication application ? Optional.of(waiting(application)) : Optional.empty();
    }

    private static List<Task> waiting(SubsidyApplication application) {
        return switch (application.status()) {
            case SUBMITTED -> List.of(forBureaus(SubsidyTask.DECIDE_SUBSIDY, application));
            case APPROVED -> List.of(forBureaus(SubsidyTask.PAY_SUBSIDY, application));
            case PAID, REJECTED, WITHDRAWN -> List.of();
        };
    }

    private static Task forBureaus(SubsidyTask kind, SubsidyApplication application) {
        return Task.of(
                kind,
                Addressee.official(Roles.HEALTH_ADMIN, application.region()),
                Addressee.official(Roles.CIVIL_ADMIN, application.region()));
    }
}
