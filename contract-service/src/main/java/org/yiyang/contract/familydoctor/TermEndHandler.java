package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Ends a family-doctor contract that was not renewed. */
@ApplicationScoped
class TermEndHandler implements DeadlineHandler {
    private final DoctorContracts contracts;

    TermEndHandler(DoctorContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String kind() {
        return FamilyDoctorDue.FAMILY_DOCTOR_TERM_END.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        contracts.expire(call, deadline.subject());
    }
}
