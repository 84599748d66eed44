package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Tells everybody that an institution has stood still for longer than it may (停业视同歇业). */
@ApplicationScoped
class SuspensionHandler implements DeadlineHandler {
    private final Certification certification;

    SuspensionHandler(Certification certification) {
        this.certification = certification;
    }

    @Override
    public String kind() {
        return CertificateDeadlines.SUSPENSION;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        certification.suspendedTooLong(call, deadline.subject());
    }
}
