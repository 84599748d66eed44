package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.registry.decision.CaseRegistration;
import org.yiyang.institution.registry.decision.OneWindowRegister;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseSubject;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** The one issue step (综合窗口出件): what was decided takes effect in the register, in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseIssue {
    private final CaseMoves moves;
    private final CaseSubjects subjects;
    private final OneWindowRegister register;
    private final CaseRegistration decided;

    CaseIssue(CaseMoves moves, CaseSubjects subjects, OneWindowRegister register, CaseRegistration decided) {
        this.moves = moves;
        this.subjects = subjects;
        this.register = register;
        this.decided = decided;
    }

    /**
     * The certificate as it is printed.
     *
     * @param validUntil its last day, null if it has none
     * @param numberReason why a licence's number is genuine that is not built by the rule; null where it is
     */
    record Certificate(
            String number, String authority, LocalDate validFrom, LocalDate validUntil, String numberReason) {}

    /**
     * Issues what was approved.
     *
     * @param certificate null where the matter hands out none
     */
    OneWindowCase issue(Call call, UUID id, Certificate certificate) {
        // The version that the caller named is the case's, not the institution's.
        Call inside = new Call(call.caller(), null, call.now());
        return moves.move(call, id, "issue", one -> {
            mustFit(one.application(), certificate);
            return one.issue(inRegister(inside, one, certificate), call.now());
        });
    }

    private static void mustFit(CaseApplication application, Certificate certificate) {
        boolean handsOut = switch (application.matter()) {
            case CARE_FILING, INTERNAL_UNIT_FILING, CLINIC_FILING, MEDICAL_LICENSING -> true;
            case RENEW_VERIFY -> application.requestedUntil() != null;
            case MEDICAL_SETUP, CHANGE, DEREGISTER -> false;
        };
        if (handsOut && certificate == null) {
            throw new Refused(WindowRefusal.ISSUE_INCOMPLETE).at("/certificate");
        }
        if (!handsOut && certificate != null) {
            throw new Refused(WindowRefusal.ISSUE_NOT_NEEDED).at("/certificate");
        }
    }

    private Issued inRegister(Call call, OneWindowCase one, Certificate certificate) {
        CaseApplication application = one.application();
        return switch (application.matter()) {
            case CARE_FILING -> certified(call, application.subjectId(), QualificationKind.CARE_FILING, certificate);
            case INTERNAL_UNIT_FILING ->
                certified(call, subject(call, application), QualificationKind.MEDICAL_FILING, certificate);
            case CLINIC_FILING ->
                certified(call, application.subjectId(), QualificationKind.MEDICAL_FILING, certificate);
            // The permission is the department's document; nothing stands in the register before the practice does.
            case MEDICAL_SETUP -> issued(call, application.subjectId(), null, null);
            case MEDICAL_LICENSING ->
                certified(call, subject(call, application), QualificationKind.MEDICAL_LICENCE, certificate);
            case CHANGE -> changed(call, one);
            case RENEW_VERIFY -> renewed(call, one, certificate);
            case DEREGISTER -> ended(call, one);
        };
    }

    /** The institution that gets the certificate; a unit that is new is registered now. */
    private UUID subject(Call call, CaseApplication application) {
        if (application.subjectId() != null) {
            return application.subjectId();
        }
        Particulars unit = application.entered();
        CaseSubject planned = subjects.of(call.scope(), application, call.today());
        return register.enter(
                call,
                new OneWindowRegister.NewUnit(
                        application.applicantId(),
                        unit.name(),
                        unit.category(),
                        unit.creditCode(),
                        planned.region(),
                        unit.address(),
                        planned.ownership(),
                        unit.operatedById(),
                        planned.beds()));
    }

    private Issued certified(Call call, UUID institution, QualificationKind kind, Certificate certificate) {
        return issued(call, institution, decided.issue(call, institution, paper(kind, certificate)), null);
    }

    private static CaseRegistration.Paper paper(QualificationKind kind, Certificate certificate) {
        return new CaseRegistration.Paper(
                kind,
                certificate.number(),
                certificate.authority(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.numberReason());
    }

    private Issued changed(Call call, OneWindowCase one) {
        UUID institution = one.application().subjectId();
        Particulars wanted = one.application().entered();
        Runnable effect = switch (one.application().changeReason()) {
            case DEPARTMENTS -> () -> decided.offer(call, institution, wanted.departments(), ruling(one));
            case PRINCIPAL -> () -> decided.changePrincipal(call, institution, ruling(one));
            case NAME, ADDRESS, BEDS, OWNERSHIP, CONVERSION ->
                () -> decided.change(call, institution, wanted.change(), ruling(one));
        };
        effect.run();
        return issued(call, institution, null, null);
    }

    /** A renewed licence is a new certificate that begins where the old one ends; a verified one stays what it is. */
    private Issued renewed(Call call, OneWindowCase one, Certificate certificate) {
        CaseApplication application = one.application();
        UUID institution = application.subjectId();
        if (certificate != null) {
            CaseRegistration.Paper paper = paper(QualificationKind.MEDICAL_LICENCE, certificate);
            UUID renewed = decided.reissue(call, institution, application.qualificationId(), paper, one.number());
            return issued(call, institution, renewed, null);
        }
        LocalDate next = decided.verify(call, institution, application.qualificationId(), ruling(one));
        return issued(call, institution, application.qualificationId(), next);
    }

    private Issued ended(Call call, OneWindowCase one) {
        CaseApplication application = one.application();
        UUID institution = application.subjectId();
        if (application.qualificationId() == null) {
            // A home's plan for its residents is among the papers of the case.
            decided.close(call, institution, ruling(one), one.number());
        } else {
            decided.cancel(call, institution, application.qualificationId(), ruling(one));
        }
        return issued(call, institution, application.qualificationId(), null);
    }

    private static CaseRegistration.Ruling ruling(OneWindowCase one) {
        return new CaseRegistration.Ruling(null, one.number(), one.number());
    }

    private static Issued issued(Call call, UUID institution, UUID qualification, LocalDate nextVerification) {
        return new Issued(call.today(), call.caller().subject(), institution, qualification, nextVerification);
    }
}
