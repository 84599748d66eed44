package org.yiyang.insurance.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineKind;

/** Each task has a deadline of its name. */
@ApplicationScoped
class AgencyDeadlines implements DeadlineCatalog {
    @Override
    public List<DeadlineKind> kinds() {
        return List.of(AgencyTask.values());
    }
}
