package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Notes that the time to rectify has run out. */
@ApplicationScoped
class InspectionDueHandlers implements DeadlineHandlers {
    private final Inspections inspections;

    InspectionDueHandlers(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(InspectionDue.values(), due -> inspections::overdue);
    }
}
