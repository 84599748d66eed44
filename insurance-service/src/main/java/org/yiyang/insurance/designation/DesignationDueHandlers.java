package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Settles an agreement on the day on which it changes, and ends an application whose applicant has long done nothing. */
@ApplicationScoped
class DesignationDueHandlers implements DeadlineHandlers {
    private final DesignationRepository repository;
    private final DesignationSettlement settlement;

    DesignationDueHandlers(DesignationRepository repository, DesignationSettlement settlement) {
        this.repository = repository;
        this.settlement = settlement;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(DesignationDue.values(), this::handler);
    }

    private DeadlineHandler handler(DesignationDue due) {
        return switch (due) {
            case DESIGNATION_TURN ->
                (call, deadline) -> settlement.follow(call, repository.findById(deadline.subject()));
            case APPLICATION_LAPSE ->
                (call, deadline) -> settlement.lapse(call, repository.findById(deadline.subject()));
        };
    }
}
