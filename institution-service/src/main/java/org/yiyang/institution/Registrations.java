package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;

/** What becomes of an institution that is in the register, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Registrations {
    private final InstitutionAccess access;
    private final Institutions institutions;
    private final Successors successors;
    private final Units units;
    private final Residents residents;
    private final BedTiers tiers;
    private final Certification certification;
    private final Changes changes;

    Registrations(
            InstitutionAccess access,
            Institutions institutions,
            Successors successors,
            Units units,
            Residents residents,
            BedTiers tiers,
            Certification certification,
            Changes changes) {
        this.access = access;
        this.institutions = institutions;
        this.successors = successors;
        this.units = units;
        this.residents = residents;
        this.tiers = tiers;
        this.certification = certification;
        this.changes = changes;
    }

    Institution change(Call call, UUID id, RegistrationChange change, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        InstitutionAccess.mustHaveOpened(change.openedOn(), call);
        if (change.regionCode() != null) {
            access.mustCover(call.scope(), change.regionCode());
        }
        return changed(call, institution, change, decision);
    }

    /** Changes one as has been decided. */
    Institution changed(Call call, Institution institution, RegistrationChange change, Decision decision) {
        institutions.mustFit(change, decision.effectiveOn());
        units.mustStay(institution, change);
        changes.tell(institution, institution.change(change, decision));
        mustStillHold(institution, change, decision.effectiveOn());
        units.follow(
                call,
                institution,
                change,
                new Days.Span(decision.effectiveOn(), null),
                new Registrant.Mending(decision.document(), decision.reason(), decision.at()));
        certification.renew(institution, call);
        return institution;
    }

    /** What was filed as an infirmary does not become a hospital by a change, nor a home one of five beds. */
    private void mustStillHold(Institution institution, RegistrationChange change, LocalDate from) {
        String touching = change.touchingCertificates();
        if (touching != null) {
            institution.certificates().mustFit(institution.entry(), from, touching);
            tiers.mustAllow(institution, from, touching);
        }
    }

    Institution suspend(Call call, UUID id, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.suspend(decision));
        certification.renew(institution, call);
        return institution;
    }

    Institution resume(Call call, UUID id, Decision decision) {
        Institution institution = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.resume(decision));
        certification.renew(institution, call);
        return institution;
    }

    /**
     * Lets a successor take its place, after a merger or where one institution was entered twice.
     *
     * @param moved whether the successor has its valid certificates from then on, or they end
     */
    Institution replace(Call call, UUID id, UUID successorId, boolean moved, Decision decision) {
        Institution old = access.decided(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        Institution successor = successors.of(call, old, successorId);
        List<Qualification.Issue> handed = old.replace(successor.id(), decision);
        changes.tell(old, new InstitutionEvent.InstitutionReplaced());
        changes.tell(successor, successor.absorb(old.id(), moved ? handed : List.of(), call.today(), decision));
        certification.renew(old, call);
        certification.renew(successor, call);
        return old;
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
        units.close(call, institution, decision);
        certification.renew(institution, call);
        return institution;
    }

    /** Takes back that one was closed, and its units with it. */
    Institution correctClosing(Call call, UUID id, String document, String reason) {
        Institution institution = access.ruled(call, id);
        units.mustHaveHome(institution);
        Registrant.Mending why = new Registrant.Mending(document, reason, call.now());
        units.reopen(call, institution, why);
        changes.tell(institution, Reopening.of(institution, why));
        certification.renew(institution, call);
        return institution;
    }

    Institution correct(Call call, UUID id, Correction correction) {
        Institution institution = access.ruled(call, id);
        InstitutionAccess.notFuture(correction.days(), call);
        InstitutionAccess.mustHaveOpened(correction.change().openedOn(), call);
        if (correction.status() == null || !correction.change().isEmpty()) {
            institutions.mustFit(correction.change(), correction.days().from());
        }
        units.mustStay(institution, correction.change());
        Registrant.Mending why = new Registrant.Mending(correction.document(), correction.reason(), call.now());
        changes.tell(
                institution,
                institution.correctRegistration(correction.change(), correction.status(), correction.days(), why));
        units.follow(call, institution, correction.change(), correction.days(), why);
        certification.renew(institution, call);
        return institution;
    }

    /** What a supervisor puts in place of what was entered or decided by mistake; null leaves the status as it was. */
    record Correction(
            RegistrationChange change, InstitutionStatus status, Days.Span days, String document, String reason) {}
}
