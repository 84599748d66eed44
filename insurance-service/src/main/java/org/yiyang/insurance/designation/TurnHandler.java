package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Moves an agreement on the day on which it turns: a suspension begins, a licence or the term ends, 180 days are over. */
@ApplicationScoped
class TurnHandler implements DeadlineHandler {
    private final DesignationRepository repository;
    private final Applicants applicants;
    private final AgreementDays days;

    TurnHandler(DesignationRepository repository, Applicants applicants, AgreementDays days) {
        this.repository = repository;
        this.applicants = applicants;
        this.days = days;
    }

    @Override
    public String kind() {
        return AgreementDays.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        Designation designation = repository.findById(deadline.subject());
        days.follow(call, designation, applicants.institution(designation));
    }
}
