package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction with the agreement of a designation: signed, put in force, suspended, ended, corrected. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationAgreements {
    private final DesignationRepository repository;
    private final DesignationRights rights;
    private final DesignationMoves moves;
    private final Applicants applicants;
    private final DesignationAgreementRules rules;
    private final TakeoverWindow window;
    private final DesignationHeads heads;

    DesignationAgreements(
            DesignationRepository repository,
            DesignationRights rights,
            DesignationMoves moves,
            Applicants applicants,
            DesignationAgreementRules rules,
            TakeoverWindow window,
            DesignationHeads heads) {
        this.repository = repository;
        this.rights = rights;
        this.moves = moves;
        this.applicants = applicants;
        this.rules = rules;
        this.window = window;
        this.heads = heads;
    }

    Designation takeOver(Call call, UUID institution, String code, DesignationAgreement agreement, Takeover mark) {
        Applicants.Applicant applicant = applicants.inRegion(call, institution);
        window.mustBeOpen(applicant.subject().region(), call.today());
        if (!applicant.institution().medical()) {
            throw new Refused(DesignationRefusal.HOME_NOT_UNIT).at("/institutionId");
        }
        if (repository.openOf(institution).isPresent()) {
            throw new Refused(DesignationRefusal.ALREADY_OPEN).at("/institutionId");
        }
        codeMustBeFree(code);
        rules.term(agreement, applicant.subject().region(), call);
        if (!agreement.holds(call.today())) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/termUntil");
        }
        Designation designation = Designation.takenOver(applicant.subject(), code, agreement, mark);
        repository.persist(designation);
        return moves.begin(call, designation, new DesignationEvent.DesignationTakenOver());
    }

    Designation sign(Call call, UUID id, DesignationAgreement text) {
        return moves.move(call, id, "sign", designation -> {
            rules.termToSign(text, designation.region(), call);
            mustPractise(call, designation);
            DesignationAgreement.Side side = rights.side(call.caller(), designation);
            return DesignationSigning.sign(
                    designation, side, text, call.caller().subject(), call.now());
        });
    }

    /** What the register has learnt since the acceptance: nothing is signed with whom may not practise. */
    private void mustPractise(Call call, Designation designation) {
        if (!applicants.institution(designation).licence().validOn(call.today())) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
    }

    /** Asks for another term; the agency may organise that itself. */
    Designation requestRenewal(Call call, UUID id) {
        return moves.move(call, id, "request-renewal", designation -> {
            LocalDate askBy = rules.renewalTimes(designation.region(), call)
                    .askedBy(designation.agreement().termTo());
            return DesignationSigning.requestRenewal(designation, call.today(), askBy, call.now());
        });
    }

    Designation declineRenewal(Call call, UUID id, String reason) {
        return moves.move(
                call,
                id,
                "decline-renewal",
                designation -> DesignationSigning.declineRenewal(designation, call.today(), reason, call.now()));
    }

    Designation waiveRenewal(Call call, UUID id) {
        return moves.move(
                call,
                id,
                "waive-renewal",
                designation -> DesignationSigning.waiveRenewal(designation, call.today(), call.now()));
    }

    Designation activate(Call call, UUID id, String code) {
        return moves.move(call, id, "activate", designation -> {
            codeMustBeFree(code);
            KnownInstitution institution = applicants.institution(designation);
            return designation.activate(code, call.today(), institution.licence(), call.now());
        });
    }

    private void codeMustBeFree(String code) {
        if (repository.openWithCode(code).isPresent()) {
            throw new Refused(DesignationRefusal.CODE_TAKEN).at("/code");
        }
    }

    /**
     * A suspension to be decided.
     *
     * @param requestedOn when the institution asked for it, null for other grounds
     */
    record Suspension(SuspensionGround ground, LocalDate effectiveOn, LocalDate requestedOn, String reason) {}

    Designation suspend(Call call, UUID id, Suspension suspension) {
        LocalDate from = suspension.effectiveOn();
        return moves.move(call, id, "suspend", designation -> {
            if (suspension.ground() == SuspensionGround.INSTITUTION_REQUEST) {
                rules.ownRequest(
                        applicants.institution(designation), suspension.requestedOn(), from, designation, call);
            }
            return designation.suspend(suspension.ground(), from, call.today(), suspension.reason(), call.now());
        });
    }

    /** The institution asks that its own suspension be lifted. */
    Designation requestResumption(Call call, UUID id) {
        return moves.move(
                call, id, "request-resumption", designation -> Resumption.ask(designation, call.today(), call.now()));
    }

    Designation resume(Call call, UUID id, String reason) {
        return moves.move(call, id, "resume", designation -> {
            KnownInstitution institution = applicants.institution(designation);
            return designation.resume(call.today(), institution.licence(), reason, call.now());
        });
    }

    /**
     * A termination to be decided.
     *
     * @param noticeServedOn when the institution was notified, so that it could state its case
     * @param requestedOn when the institution asked for it, null for other grounds
     * @param responsible who answers for it and is barred with that
     */
    record Termination(
            TerminationGround ground,
            LocalDate effectiveOn,
            LocalDate noticeServedOn,
            LocalDate requestedOn,
            String document,
            String reason,
            List<DesignationHeads.Named> responsible) {
        DesignationEnding ending() {
            return new DesignationEnding(ground, effectiveOn, document);
        }
    }

    Designation terminate(Call call, UUID id, Termination termination) {
        return moves.move(call, id, "terminate", designation -> {
            rules.termination(applicants.institution(designation), designation, termination, call);
            LocalDate bar = rules.barredUntil(termination, designation.region(), call);
            LocalDate headsBar = rules.headsBarredUntil(termination, designation.region(), call);
            heads.bar(id, termination.responsible(), headsBar, call.today());
            return designation.terminate(termination.ending(), bar, termination.reason(), call.now());
        });
    }

    Designation reportChange(Call call, UUID id, ChangeKind kind, LocalDate approvedOn, String document) {
        return moves.move(call, id, "report-change", designation -> {
            boolean late = rules.changeIsLate(kind, approvedOn, designation, call);
            ReportedChange change = new ReportedChange(kind, approvedOn, call.today(), document, late);
            return designation.reportChange(change, call.now());
        });
    }

    Designation serveNotice(Call call, UUID id, DesignationHearing notice, String reason) {
        return moves.move(call, id, "serve-notice", designation -> {
            if (notice.ground().bySystemOnly()) {
                throw new Refused(DesignationRefusal.GROUND_NOT_YOURS).at("/ground");
            }
            rules.sinceAgreed(notice.servedOn(), designation, "/servedOn", call);
            return designation.serveNotice(notice, reason, call.now());
        });
    }

    Designation stateCase(Call call, UUID id, String statement) {
        return moves.move(
                call, id, "state-case", designation -> designation.stateCase(statement, call.today(), call.now()));
    }

    Designation correctCode(Call call, UUID id, String code, String reason) {
        return moves.move(call, id, "correct-code", designation -> {
            codeMustBeFree(code);
            return DesignationCorrections.correctCode(designation, code, reason, call.now());
        });
    }

    /** Puts right what is signed, or was typed from paper; by somebody else than who signed for the agency. */
    Designation correctTerm(Call call, UUID id, DesignationAgreement text, String reason) {
        return moves.move(call, id, "correct-term", designation -> {
            if (call.caller()
                    .subject()
                    .equals(DesignationCorrections.termToCorrect(designation).agencySigner())) {
                throw new Refused(DesignationRefusal.CORRECTED_BY_SIGNER);
            }
            rules.termToSign(text, designation.region(), call);
            boolean running =
                    designation.status().inTerm() && designation.term().next() == null;
            if (running && !text.holds(call.today())) {
                throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/termFrom");
            }
            return DesignationCorrections.correctTerm(designation, text, reason, call.now());
        });
    }

    Designation correctPeriod(Call call, UUID id, DesignationInForceState state, Days.Span span, String reason) {
        return moves.move(call, id, "correct-period", designation -> {
            rules.withinTerm(span, designation.term());
            return designation.correctPeriod(state, span, reason, call.now());
        });
    }
}
