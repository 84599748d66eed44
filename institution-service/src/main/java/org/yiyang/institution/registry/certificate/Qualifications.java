package org.yiyang.institution.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.registry.BedTiers;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionMoves;
import org.yiyang.institution.registry.InstitutionRights;
import org.yiyang.institution.registry.KnownDays;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.QualificationMove;
import org.yiyang.institution.registry.RegisterRules;
import org.yiyang.institution.registry.Verification;
import org.yiyang.institution.registry.Wholes;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;

/** What the departments do with certificates in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Qualifications {
    private final InstitutionMoves moves;
    private final InstitutionRights rights;
    private final BedTiers tiers;
    private final CertificateRules rules;
    private final Wholes wholes;
    private final Certification certification;
    private final Changes changes;

    Qualifications(
            InstitutionMoves moves,
            InstitutionRights rights,
            BedTiers tiers,
            CertificateRules rules,
            Wholes wholes,
            Certification certification,
            Changes changes) {
        this.moves = moves;
        this.rights = rights;
        this.tiers = tiers;
        this.rules = rules;
        this.wholes = wholes;
        this.certification = certification;
        this.changes = changes;
    }

    public Institution qualify(Call call, UUID id, Qualification.Issue issue) {
        Institution institution = moves.begin(
                call,
                id,
                "qualify",
                found -> rights.mustDecide(call.caller(), issue.kind().side()));
        return issued(call, institution, issue, CertificateRules.Fields.OF_ONE);
    }

    /** Issues one whose case has been decided. */
    public Institution issued(
            Call call, Institution institution, Qualification.Issue issue, CertificateRules.Fields fields) {
        wholes.mustLive(institution);
        changes.publish(institution, institution.qualify(issue, call.today(), call.now()));
        rules.mustAllow(call, institution.entry(), issue, fields);
        tiers.mustAllow(institution, call.today(), "/kind");
        certification.renew(institution, call);
        return institution;
    }

    public Institution move(Call call, UUID id, QualificationMove move) {
        Institution institution = moves.begin(
                call,
                id,
                move.verb(),
                found -> rights.mustDecide(
                        call.caller(),
                        found.certificates().get(move.qualification()).kind().side()));
        RegisterRules.notFuture(move.from(), call);
        return moved(call, institution, move);
    }

    /** Moves one as has been decided. */
    public Institution moved(Call call, Institution institution, QualificationMove move) {
        changes.publish(institution, institution.moveQualification(move, call.now()));
        certification.renew(institution, call);
        return institution;
    }

    /** Records a verification, or puts right what was recorded of the last one. */
    public Institution verify(Call call, UUID id, Verification.Finding finding, boolean correction, Decision decision) {
        Institution institution = moves.begin(call, id, correction ? "correct-verification" : "verify-qualification");
        RegisterRules.notFuture(finding.on(), call);
        changes.publish(
                institution,
                correction
                        ? KnownDays.correct(institution, () -> institution.verifyQualification(finding, true, decision))
                        : institution.verifyQualification(finding, false, decision));
        certification.renew(institution, call);
        return institution;
    }

    /** Records a verification whose case has been decided. */
    public void verified(Call call, Institution institution, Verification.Finding finding, Decision decision) {
        changes.publish(institution, institution.verifyQualification(finding, false, decision));
        certification.renew(institution, call);
    }

    public Institution correct(Call call, UUID id, Correction correction) {
        Institution institution = moves.begin(call, id, "correct-qualification");
        if (institution.status() == InstitutionStatus.REGISTERED) {
            wholes.mustLive(institution);
        }
        CorrectionGround why = new CorrectionGround(correction.document(), correction.reason(), call.now());
        changes.publish(
                institution,
                KnownDays.correct(
                        institution,
                        () -> institution.correctQualification(
                                correction.qualification(), correction.state(), correction.days(), why)));
        certification.renew(institution, call);
        return institution;
    }

    /** What a supervisor puts in place of a mistaken state. */
    public record Correction(
            UUID qualification, QualificationState state, Days.Span days, String document, String reason) {}
}
