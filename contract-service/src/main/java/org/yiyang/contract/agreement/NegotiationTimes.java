package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** By when what is negotiated is offered, answered or signed: counted again from each step, it lapses without one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NegotiationTimes {
    static final String KIND = AgreementDue.NEGOTIATION_END.name();
    private final Parameters parameters;
    private final Deadlines deadlines;

    NegotiationTimes(Parameters parameters, Deadlines deadlines) {
        this.parameters = parameters;
        this.deadlines = deadlines;
    }

    /** Sets the time again after a step, and takes it away where both have signed or gave it up. */
    void stepped(Call call, Agreement agreement) {
        if (!agreement.status().negotiated()) {
            deadlines.clear(agreement.id(), KIND);
            return;
        }
        int days = parameters.integer(AgreementParameter.NEGOTIATION_DAYS, agreement.region(), call.today());
        LocalDate last = call.today().plusDays(days);
        deadlines.set(Deadline.at(
                agreement.id(),
                KIND,
                agreement.id(),
                WorkCalendar.endOfDay(call.today()),
                WorkCalendar.endOfDay(last)));
    }
}
