package org.yiyang.institution.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionMoves;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.QualificationMove;
import org.yiyang.institution.registry.RegisterRules;
import org.yiyang.institution.registry.Verification;
import org.yiyang.institution.registry.certificate.Certification;
import org.yiyang.institution.registry.certificate.Qualifications;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.institution.registry.registration.Registrations;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/**
 * Puts decided cases into the register, in the transaction of the one window's issue step: the departments have decided,
 * so the clerk's own rights are not asked again, while the register's own rules still hold.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseRegistration {
    private static final CertificateRules.Fields PRINTED =
            new CertificateRules.Fields("/certificate", "/certificate/number");
    private final InstitutionMoves moves;
    private final Qualifications qualifications;
    private final Registrations registrations;
    private final Certification certification;
    private final Changes changes;

    CaseRegistration(
            InstitutionMoves moves,
            Qualifications qualifications,
            Registrations registrations,
            Certification certification,
            Changes changes) {
        this.moves = moves;
        this.qualifications = qualifications;
        this.registrations = registrations;
        this.certification = certification;
        this.changes = changes;
    }

    /**
     * A certificate as it is printed.
     *
     * @param validUntil its last day, null if it has none
     * @param numberReason why a licence's number is genuine that is not built by the rule; null where it is
     */
    public record Paper(
            QualificationKind kind,
            String number,
            String authority,
            LocalDate validFrom,
            LocalDate validUntil,
            String numberReason) {
        private Qualification.Issue issue() {
            return new Qualification.Issue(kind, number, authority, validFrom, validUntil, numberReason);
        }
    }

    /** The number, day and reason of a decision; the day may not lie in the future. */
    public record Ruling(LocalDate effectiveOn, String document, String reason) {
        private Decision by(Call call) {
            return new Decision(RegisterRules.notFuture(effectiveOn, call), document, reason, call.now());
        }
    }

    /** Issues a certificate, and opens the institution if it is its first; the id of the certificate. */
    public UUID issue(Call call, UUID institution, Paper paper) {
        Institution found = moves.seen(call, institution);
        qualifications.issued(call, found, paper.issue(), PRINTED);
        return found.certificates().latest().id();
    }

    /** Issues a certificate in place of one that went on only because of this case. */
    public UUID reissue(Call call, UUID institution, UUID old, Paper paper, String caseNumber) {
        moves.seen(call, institution).certificates().get(old).carryOnUntil(caseNumber, paper.validFrom(), call.now());
        return issue(call, institution, paper);
    }

    /** Ends a certificate today that went on only because of this case, which has come to nothing. */
    public void lapse(Call call, UUID institution, UUID qualification, String caseNumber) {
        certification.lapse(call, institution, qualification, caseNumber);
    }

    /** Changes what is registered (变更). */
    public void change(Call call, UUID institution, RegistrationChange change, Ruling ruling) {
        registrations.changed(call, moves.seen(call, institution), change, ruling.by(call));
    }

    /** Registers the clinical departments (诊疗科目变更), all of them. */
    public void offer(Call call, UUID institution, Set<Department> departments, Ruling ruling) {
        Institution found = moves.seen(call, institution);
        changes.publish(found, found.offer(new OfferedServices(departments, null), ruling.by(call)));
    }

    /** Notes that it has another principal (主要负责人变更); the name stays in the papers of the case. */
    public void changePrincipal(Call call, UUID institution, Ruling ruling) {
        Institution found = moves.seen(call, institution);
        changes.publish(found, found.changePrincipal(ruling.by(call)));
    }

    /** Records that a licence has passed its verification (校验); the day by which it must be verified again. */
    public LocalDate verify(Call call, UUID institution, UUID qualification, Ruling ruling) {
        Decision decision = ruling.by(call);
        Institution found = moves.seen(call, institution);
        Verification.Finding passed =
                new Verification.Finding(qualification, decision.effectiveOn(), VerificationOutcome.PASSED, null);
        qualifications.verified(call, found, passed, decision);
        return found.certificates().get(qualification).verificationDueOn();
    }

    /** Cancels one certificate (注销). */
    public void cancel(Call call, UUID institution, UUID qualification, Ruling ruling) {
        Decision decision = ruling.by(call);
        qualifications.moved(
                call,
                moves.seen(call, institution),
                new QualificationMove(
                        qualification,
                        QualificationState.CANCELLED,
                        "cancel-qualification",
                        decision.effectiveOn(),
                        decision.document(),
                        decision.reason()));
    }

    /**
     * Closes an institution for good (注销); its certificates end.
     *
     * @param settlement the number of the plan by which a home's remaining residents are settled, null without one
     */
    public void close(Call call, UUID institution, Ruling ruling, String settlement) {
        registrations.closed(call, moves.seen(call, institution), ruling.by(call), settlement);
    }
}
