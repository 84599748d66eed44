package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Tells everybody that a certificate holds from today on, and opens an institution whose first one it is. */
@ApplicationScoped
public class StartHandler implements DeadlineHandler {
    private final Certification certification;

    StartHandler(Certification certification) {
        this.certification = certification;
    }

    @Override
    public String kind() {
        return CertificateDeadlines.START;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        certification.begin(call, deadline.subject(), deadline.part(), WorkCalendar.dayOf(deadline.dueAt()));
    }
}
