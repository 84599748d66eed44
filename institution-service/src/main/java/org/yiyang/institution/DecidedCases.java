package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/**
 * Puts decided cases into the register, in the transaction of the one window's issue step: the departments have decided,
 * so the clerk's own rights are not asked again, while the register's own rules still hold.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DecidedCases {
    private final InstitutionAccess access;
    private final Qualifications qualifications;
    private final Registrations registrations;
    private final Certification certification;
    private final Changes changes;

    DecidedCases(
            InstitutionAccess access,
            Qualifications qualifications,
            Registrations registrations,
            Certification certification,
            Changes changes) {
        this.access = access;
        this.qualifications = qualifications;
        this.registrations = registrations;
        this.certification = certification;
        this.changes = changes;
    }

    /**
     * A certificate as it is printed.
     *
     * @param validUntil its last day, null if it has none
     */
    public record Paper(
            QualificationKind kind, String number, String authority, LocalDate validFrom, LocalDate validUntil) {}

    /** The number, day and reason of a decision; the day may not lie in the future. */
    public record Ruling(LocalDate effectiveOn, String document, String reason) {
        private Decision by(Call call) {
            return new Decision(InstitutionAccess.notFuture(effectiveOn, call), document, reason, call.now());
        }
    }

    /** Issues a certificate, and opens the institution if it is its first; the id of the certificate. */
    public UUID issue(Call call, UUID institution, Paper paper) {
        Institution found = access.seen(call, institution);
        Qualification.Issue issue = new Qualification.Issue(
                paper.kind(), paper.number(), paper.authority(), paper.validFrom(), paper.validUntil());
        qualifications.issued(call, found, issue);
        return found.certificates().latest().id();
    }

    /** Issues a certificate in place of one that went on only because of this case. */
    public UUID reissue(Call call, UUID institution, UUID old, Paper paper, String caseNumber) {
        access.seen(call, institution).certificates().get(old).carryOnUntil(caseNumber, paper.validFrom(), call.now());
        return issue(call, institution, paper);
    }

    /** Ends a certificate today that went on only because of this case, which has come to nothing. */
    public void lapse(Call call, UUID institution, UUID qualification, String caseNumber) {
        certification.lapse(call, institution, qualification, caseNumber);
    }

    /** Changes what is registered (变更). */
    public void change(Call call, UUID institution, RegistrationChange change, Ruling ruling) {
        registrations.changed(call, access.seen(call, institution), change, ruling.by(call));
    }

    /** Registers the clinical departments (诊疗科目变更), all of them. */
    public void offer(Call call, UUID institution, Set<Department> departments, Ruling ruling) {
        Institution found = access.seen(call, institution);
        changes.tell(found, found.offer(new Offered(departments, null), ruling.by(call)));
    }

    /** Notes that it has another principal (主要负责人变更); the name stays in the papers of the case. */
    public void changePrincipal(Call call, UUID institution, Ruling ruling) {
        Institution found = access.seen(call, institution);
        changes.tell(found, found.changePrincipal(ruling.by(call)));
    }

    /** Records that a licence has passed its verification (校验); the day by which it must be verified again. */
    public LocalDate verify(Call call, UUID institution, UUID qualification, Ruling ruling) {
        Decision decision = ruling.by(call);
        Institution found = access.seen(call, institution);
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
                access.seen(call, institution),
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
        registrations.closed(call, access.seen(call, institution), ruling.by(call), settlement);
    }
}
