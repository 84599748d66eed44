package org.yiyang.institution.registry.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.BedTiers;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionMoves;
import org.yiyang.institution.registry.KnownDays;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.RegisterRules;
import org.yiyang.institution.registry.Reopening;
import org.yiyang.institution.registry.Wholes;
import org.yiyang.institution.registry.certificate.Certification;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.unit.InstitutionClosures;
import org.yiyang.institution.registry.unit.Successors;
import org.yiyang.institution.registry.unit.Units;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;

/** What becomes of an institution that is in the register, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Registrations {
    private final InstitutionMoves moves;
    private final Institutions institutions;
    private final Successors successors;
    private final InstitutionClosures ends;
    private final Units units;
    private final Wholes wholes;
    private final Residents residents;
    private final BedTiers tiers;
    private final CertificateRules rules;
    private final Certification certification;
    private final Changes changes;

    Registrations(
            InstitutionMoves moves,
            Institutions institutions,
            Successors successors,
            InstitutionClosures ends,
            Units units,
            Wholes wholes,
            Residents residents,
            BedTiers tiers,
            CertificateRules rules,
            Certification certification,
            Changes changes) {
        this.moves = moves;
        this.institutions = institutions;
        this.successors = successors;
        this.ends = ends;
        this.units = units;
        this.wholes = wholes;
        this.residents = residents;
        this.tiers = tiers;
        this.rules = rules;
        this.certification = certification;
        this.changes = changes;
    }

    public Institution change(Call call, UUID id, RegistrationChange change, Decision decision) {
        Institution institution = moves.begin(call, id, "change", found -> mustKeep(call, change));
        RegisterRules.notFuture(decision.effectiveOn(), call);
        RegisterRules.mustHaveOpened(change.openedOn(), call);
        InstitutionEntry stands = institution.entry();
        changed(call, institution, change, decision);
        // The window decides what a case asks for: what it approved must not get stuck here.
        change.mustBeSeenIn(stands);
        return institution;
    }

    /** Nobody moves an institution to where it would be another's. */
    private static void mustKeep(Call call, RegistrationChange change) {
        if (change.regionCode() != null) {
            RegisterRules.mustCover(call.scope(), change.regionCode(), "/fields/regionCode");
        }
    }

    /** Changes one as has been decided. */
    public Institution changed(Call call, Institution institution, RegistrationChange change, Decision decision) {
        institutions.mustFit(call, change, decision.effectiveOn(), true);
        units.mustStay(institution, change);
        changes.publish(institution, institution.change(change, decision));
        mustStillHold(institution, change, decision.effectiveOn());
        units.follow(
                call,
                institution,
                change,
                new Days.Span(decision.effectiveOn(), null),
                new CorrectionGround(decision.document(), decision.reason(), decision.at()));
        certification.renew(institution, call);
        return institution;
    }

    /** What was filed as an infirmary does not become a hospital by a change, nor a home one of five beds. */
    private void mustStillHold(Institution institution, RegistrationChange change, LocalDate from) {
        String touching = change.touchingCertificates();
        if (touching != null) {
            institution.certificates().mustFit(institution.entry(), from, touching);
            rules.mustStillAllow(institution, from, touching);
            tiers.mustAllow(institution, from, touching);
        }
    }

    public Institution suspend(Call call, UUID id, Decision decision) {
        Institution institution = moves.begin(call, id, "suspend");
        RegisterRules.notFuture(decision.effectiveOn(), call);
        changes.publish(institution, institution.suspend(decision));
        certification.renew(institution, call);
        return institution;
    }

    public Institution resume(Call call, UUID id, Decision decision) {
        Institution institution = moves.begin(call, id, "resume");
        RegisterRules.notFuture(decision.effectiveOn(), call);
        changes.publish(institution, institution.resume(decision));
        certification.renew(institution, call);
        return institution;
    }

    /**
     * Replaces it with a successor, after a merger or where one institution was entered twice.
     *
     * @param moved whether the successor has its valid certificates from then on, or they end
     */
    public Institution replace(Call call, UUID id, UUID successorId, boolean moved, Decision decision) {
        Institution old = moves.begin(call, id, "replace");
        RegisterRules.notFuture(decision.effectiveOn(), call);
        Institution successor = successors.of(call, old, successorId);
        List<Qualification.Issue> handed = old.replace(successor.id(), decision);
        if (moved) {
            rules.mustHandOver(successor, handed, "/successorId");
        }
        changes.publish(old, new InstitutionEvent.InstitutionReplaced());
        changes.publish(successor, successor.absorb(old.id(), moved ? handed : List.of(), call.today(), decision));
        ends.replaced(call, old, successor, decision);
        certification.renew(old, call);
        certification.renew(successor, call);
        return old;
    }

    public Institution close(Call call, UUID id, Decision decision, String settlement) {
        Institution institution = moves.begin(call, id, "close");
        RegisterRules.notFuture(decision.effectiveOn(), call);
        return closed(call, institution, decision, settlement);
    }

    /** Closes one as has been decided. */
    public Institution closed(Call call, Institution institution, Decision decision, String settlement) {
        int remaining = residents.latest(institution.id(), call.today());
        changes.publish(institution, institution.close(decision, remaining, settlement));
        units.close(call, institution, decision);
        ends.closed(call, institution, decision);
        certification.renew(institution, call);
        return institution;
    }

    /** Takes back that one was closed, and its units with it. */
    public Institution correctClosing(Call call, UUID id, String document, String reason) {
        Institution institution = moves.begin(call, id, "correct-closing");
        wholes.mustLive(institution);
        CorrectionGround why = new CorrectionGround(document, reason, call.now());
        units.reopen(call, institution, why);
        changes.publish(institution, Reopening.of(institution, why));
        ends.corrected(call, institution);
        certification.renew(institution, call);
        return institution;
    }

    public Institution correct(Call call, UUID id, Correction correction) {
        Institution institution =
                moves.begin(call, id, "correct-registration", found -> mustKeep(call, correction.change()));
        RegisterRules.notFuture(correction.days(), call);
        RegisterRules.mustHaveOpened(correction.change().openedOn(), call);
        if (correction.status() == null || !correction.change().isEmpty()) {
            institutions.mustFit(
                    call,
                    correction.change(),
                    correction.days().from(),
                    correction.days().to() == null);
        }
        units.mustStay(institution, correction.change());
        if (correction.opens()) {
            wholes.mustLive(institution);
        }
        CorrectionGround why = new CorrectionGround(correction.document(), correction.reason(), call.now());
        boolean lived = institution.status() != InstitutionStatus.CLOSED;
        changes.publish(
                institution,
                KnownDays.correct(
                        institution,
                        () -> institution.correctRegistration(
                                correction.change(), correction.status(), correction.days(), why)));
        units.follow(call, institution, correction.change(), correction.days(), why);
        if (lived && institution.status() == InstitutionStatus.CLOSED) {
            int remaining = residents.latest(institution.id(), call.today());
            RegisterRules.mustBeSettled(institution.side(), remaining, correction.settlement());
            units.end(call, institution, why);
            ends.closed(call, institution, why.ending(institution));
        } else {
            ends.corrected(call, institution);
        }
        certification.renew(institution, call);
        return institution;
    }

    /**
     * What a supervisor puts in place of what was entered or decided by mistake; null leaves the status as it was.
     *
     * @param settlement of a home that has ended: the number of the plan by which its residents are settled
     */
    public record Correction(
            RegistrationChange change,
            InstitutionStatus status,
            Days.Span days,
            String document,
            String reason,
            String settlement) {
        /** Whether it stands in the register again from then on. */
        private boolean opens() {
            return status != null && status != InstitutionStatus.CLOSED && days.to() == null;
        }
    }
}
