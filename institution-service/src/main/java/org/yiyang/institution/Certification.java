package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** Derives what follows from certificates: on which days an institution has both, and when one comes to its end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Certification {
    private final InstitutionRepository repository;
    private final Expiries expiries;
    private final Changes changes;

    Certification(InstitutionRepository repository, Expiries expiries, Changes changes) {
        this.repository = repository;
        this.expiries = expiries;
        this.changes = changes;
    }

    /** After its certificates, or what they depend on, have changed. */
    void renew(Institution institution, Call call) {
        expiries.schedule(institution, call.today());
        recertify(institution, call);
    }

    /** Called by the deadline of a certificate's last day. */
    void expire(Call call, UUID id, UUID qualification) {
        Institution institution = repository.findById(id);
        changes.tell(institution, institution.qualificationExpired(qualification, call.now()));
        renew(institution, call);
    }

    /** Called by the deadline of a verification; one that was verified meanwhile has another deadline. */
    void verificationOverdue(Call call, UUID id, UUID qualification) {
        Institution institution = repository.findById(id);
        changes.tell(institution, institution.verificationOverdue(qualification, call.now()));
    }

    /** Called by the deadline of a suspension; one that works again has none. */
    void suspendedTooLong(Call call, UUID id) {
        Institution institution = repository.findById(id);
        changes.tell(institution, institution.suspendedTooLong(call.now()));
    }

    private void recertify(Institution institution, Call call) {
        UUID parent = institution.entry().parentId();
        // Two units may change at the same time: whoever derives holds the whole, so that the next sees both.
        Institution whole = repository.locked(parent == null ? institution.id() : parent);
        whole.recertify(repository.units(whole.id()), call.today(), call.now())
                .ifPresent(event -> changes.tell(whole, event));
    }
}
