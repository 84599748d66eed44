package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Flags what nobody has answered in time. */
@ApplicationScoped
class ConsultationDueHandlers implements DeadlineHandlers {
    private final Consultations consultations;

    ConsultationDueHandlers(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                ConsultationDue.values(), due -> (call, deadline) -> consultations.due(call, deadline.subject()));
    }
}
