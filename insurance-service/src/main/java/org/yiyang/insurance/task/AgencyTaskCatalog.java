package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** The kinds of tasks of this service. */
@ApplicationScoped
class AgencyTaskCatalog implements TaskCatalog {
    @Override
    public List<TaskKind> kinds() {
        return List.of(AgencyTask.values());
    }
}
