package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineKind;

/** Flags what nobody has answered in time. */
@ApplicationScoped
class ConsultationDueHandler implements DeadlineHandler, DeadlineCatalog {
    private final Consultations consultations;

    ConsultationDueHandler(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public List<DeadlineKind> kinds() {
        return List.of(ConsultationDue.values());
    }

    @Override
    public String kind() {
        return ConsultationDue.CONSULTATION_ANSWER.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        consultations.due(call, deadline.subject());
    }
}
