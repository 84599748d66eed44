package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.insurance.institution.Licence;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction with the agreement of a designation: signed, put in force, suspended, ended, mended. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Agreements {
    private final DesignationRepository repository;
    private final Applicants applicants;
    private final AgreementDays days;
    private final AgreementRules rules;
    private final TakeoverWindow window;
    private final Changes changes;

    Agreements(
            DesignationRepository repository,
            Applicants applicants,
            AgreementDays days,
            AgreementRules rules,
            TakeoverWindow window,
            Changes changes) {
        this.repository = repository;
        this.applicants = applicants;
        this.days = days;
        this.rules = rules;
        this.window = window;
        this.changes = changes;
    }

    Designation takeOver(Call call, UUID institution, String code, Agreement agreement, Takeover mark) {
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
        changes.tell(designation, new DesignationEvent.DesignationTakenOver());
        days.follow(call, designation, applicant.institution());
        return designation;
    }

    Designation sign(Call call, UUID id, Agreement text) {
        Designation designation = applicants.forEither(call, id);
        rules.term(text, designation.region(), call);
        boolean agency = call.caller().is(Roles.INSURANCE_AGENT) && call.scope().coversRegion(designation.region());
        if (!agency && !Applicants.isParty(call, designation)) {
            throw new Refused(DesignationRefusal.INSTITUTION_NOT_YOURS);
        }
        Agreement.Side side = agency ? Agreement.Side.AGENCY : Agreement.Side.INSTITUTION;
        changes.tell(designation, designation.sign(side, text, call.caller().subject(), call.now()));
        return designation;
    }

    Designation activate(Call call, UUID id, String code) {
        Designation designation = applicants.forAgency(call, id);
        designation.status().mustAllow("activate");
        codeMustBeFree(code);
        changes.tell(designation, designation.activate(code, call.today(), licence(designation), call.now()));
        return followed(call, designation);
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
        Designation designation = applicants.forAgency(call, id);
        designation.status().mustAllow("suspend");
        if (suspension.ground() == SuspensionGround.INSTITUTION_REQUEST) {
            rules.ownRequest(
                    applicants.institution(designation), suspension.requestedOn(), suspension.effectiveOn(), call);
        }
        changes.tell(
                designation,
                designation.suspend(
                        suspension.ground(), suspension.effectiveOn(), call.today(), suspension.reason(), call.now()));
        return followed(call, designation);
    }

    Designation resume(Call call, UUID id, String reason) {
        Designation designation = applicants.forAgency(call, id);
        changes.tell(designation, designation.resume(call.today(), licence(designation), reason, call.now()));
        return followed(call, designation);
    }

    /**
     * A termination to be decided.
     *
     * @param noticeServedOn when the institution was told, so that it could state its case
     * @param requestedOn when the institution asked for it, null for other grounds
     */
    record Termination(
            TerminationGround ground,
            LocalDate effectiveOn,
            LocalDate noticeServedOn,
            LocalDate requestedOn,
            String document,
            String reason) {}

    Designation terminate(Call call, UUID id, Termination termination) {
        Designation designation = applicants.forAgency(call, id);
        designation.status().mustAllow("terminate");
        rules.termination(applicants.institution(designation), termination, call);
        LocalDate bar = rules.barredUntil(termination, designation.region(), call);
        Ending ending = new Ending(termination.ground(), termination.effectiveOn(), termination.document());
        changes.tell(designation, designation.terminate(ending, bar, termination.reason(), call.now()));
        return followed(call, designation);
    }

    Designation reportChange(Call call, UUID id, ChangeKind kind, LocalDate approvedOn, String document) {
        Designation designation = applicants.forApplicant(call, id);
        designation.status().mustAllow("report-change");
        boolean late = rules.changeIsLate(approvedOn, designation.region(), call);
        changes.tell(
                designation,
                designation.reportChange(
                        new ReportedChange(kind, approvedOn, call.today(), document, late), call.now()));
        return designation;
    }

    Designation correctPeriod(Call call, UUID id, InForceState state, Days.Span span, String reason) {
        Designation designation = applicants.forAgency(call, id);
        designation.status().mustAllow("correct-period");
        rules.withinTerm(span, designation.agreement());
        changes.tell(designation, designation.correctPeriod(state, span, reason, call.now()));
        return followed(call, designation);
    }

    private Designation followed(Call call, Designation designation) {
        days.follow(call, designation, applicants.institution(designation));
        return designation;
    }

    private Licence licence(Designation designation) {
        return applicants.institution(designation).licence();
    }
}
