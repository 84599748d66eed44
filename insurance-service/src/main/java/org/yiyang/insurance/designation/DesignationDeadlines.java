package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.yiyang.insurance.task.AgencyDeadlines;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;

/** By when each task of a designation is to be done; a renewal by the last day on which it is asked for in time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationDeadlines {
    private final AgencyDeadlines agency;
    private final Deadlines deadlines;
    private final DesignationAgreementRules rules;

    DesignationDeadlines(AgencyDeadlines agency, Deadlines deadlines, DesignationAgreementRules rules) {
        this.agency = agency;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** Clears the deadline of each task that no longer waits, and sets that of each that waits from now on. */
    void follow(Call call, Designation one, Set<AgencyTask> before, Set<AgencyTask> after) {
        agency.follow(call, one, before, after);
        if (after.contains(AgencyTask.ARRANGE_RENEWAL) && !before.contains(AgencyTask.ARRANGE_RENEWAL)) {
            LocalDate last =
                    rules.renewalTimes(one.region(), call).askedBy(one.term().boundTo());
            deadlines.set(Deadline.at(
                    one.id(), AgencyTask.ARRANGE_RENEWAL.name(), one.id(), call.now(), WorkCalendar.endOfDay(last)));
        }
    }
}
