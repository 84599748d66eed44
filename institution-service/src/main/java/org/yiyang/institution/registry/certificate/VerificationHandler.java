package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Tells everybody that a licence was not verified in time (校验逾期). */
@ApplicationScoped
class VerificationHandler implements DeadlineHandler {
    private final Certification certification;

    VerificationHandler(Certification certification) {
        this.certification = certification;
    }

    @Override
    public String kind() {
        return CertificateDeadlines.VERIFICATION;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        certification.verificationOverdue(call, deadline.subject(), deadline.part());
    }
}
