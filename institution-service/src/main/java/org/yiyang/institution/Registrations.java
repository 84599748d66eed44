package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What becomes of an institution that is in the register, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Registrations {
    private final InstitutionAccess access;
    private final Institutions institutions;
    private final Regions regions;
    private final Residents residents;
    private final Certification certification;
    private final Changes changes;

    Registrations(
            InstitutionAccess access,
            Institutions institutions,
            Regions regions,
            Residents residents,
            Certification certification,
            Changes changes) {
        this.access = access;
        this.institutions = institutions;
        this.regions = regions;
        this.residents = residents;
        this.certification = certification;
        this.changes = changes;
    }

    Institution change(Call call, UUID id, RegistrationChange change, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        if (change.regionCode() != null) {
            access.mustCover(call.scope(), change.regionCode());
        }
        return changed(call, institution, change, decision);
    }

    /** Changes one as has been decided. */
    Institution changed(Call call, Institution institution, RegistrationChange change, Decision decision) {
        mustFit(change);
        changes.tell(institution, institution.change(change, decision));
        certification.renew(institution, call);
        return institution;
    }

    private void mustFit(RegistrationChange change) {
        if (change.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
        if (change.regionCode() != null) {
            regions.mustExist(change.regionCode(), "/regionCode");
        }
        institutions.mustBeOperator(change.operatedById());
    }

    Institution suspend(Call call, UUID id, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.suspend(decision));
        return institution;
    }

    Institution resume(Call call, UUID id, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.resume(decision));
        return institution;
    }

    Institution close(Call call, UUID id, Decision decision, String settlement) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        return closed(call, institution, decision, settlement);
    }

    /** Closes one as has been decided. */
    Institution closed(Call call, Institution institution, Decision decision, String settlement) {
        int remaining = residents.latest(institution.id(), call.today());
        changes.tell(institution, institution.close(decision, remaining, settlement));
        certification.renew(institution, call);
        return institution;
    }

    Institution correct(Call call, UUID id, Correction correction) {
        Institution institution = access.ruled(call, id);
        InstitutionAccess.notFuture(correction.days(), call);
        if (correction.status() == null || !correction.change().isEmpty()) {
            mustFit(correction.change());
        }
        changes.tell(
                institution,
                institution.correctRegistration(
                        correction.change(),
                        correction.status(),
                        correction.days(),
                        new Registrant.Mending(correction.document(), correction.reason(), call.now())));
        certification.renew(institution, call);
        return institution;
    }

    /** What a supervisor puts in place of what was entered or decided by mistake; null leaves the status as it was. */
    record Correction(
            RegistrationChange change, InstitutionStatus status, Days.Span days, String document, String reason) {}
}
