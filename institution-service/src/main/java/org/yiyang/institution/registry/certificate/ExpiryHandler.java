package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Tells everybody that a certificate has expired, on the first day on which it no longer holds. */
@ApplicationScoped
public class ExpiryHandler implements DeadlineHandler {
    private final Certification certification;

    ExpiryHandler(Certification certification) {
        this.certification = certification;
    }

    @Override
    public String kind() {
        return CertificateDeadlines.EXPIRY;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        certification.expire(call, deadline.subject(), deadline.part(), WorkCalendar.dayOf(deadline.dueAt()));
    }
}
