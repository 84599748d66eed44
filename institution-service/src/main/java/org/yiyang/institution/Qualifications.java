package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;

/** What the departments do with certificates in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Qualifications {
    private final InstitutionAccess access;
    private final BedTiers tiers;
    private final Certification certification;
    private final Changes changes;

    Qualifications(InstitutionAccess access, BedTiers tiers, Certification certification, Changes changes) {
        this.access = access;
        this.tiers = tiers;
        this.certification = certification;
        this.changes = changes;
    }

    Institution qualify(Call call, UUID id, Qualification.Issue issue) {
        Institution institution = access.seen(call, id);
        access.mustDecide(call, issue.kind().side());
        access.mustCover(call.scope(), institution.region());
        call.expects(institution.version());
        return issued(call, institution, issue);
    }

    /** Issues one whose case has been decided. */
    Institution issued(Call call, Institution institution, Qualification.Issue issue) {
        changes.tell(institution, institution.qualify(issue, call.today(), call.now()));
        tiers.mustAllow(institution, call.today(), "/kind");
        certification.renew(institution, call);
        return institution;
    }

    Institution move(Call call, UUID id, QualificationMove move) {
        Institution institution = access.ruled(call, id);
        InstitutionAccess.notFuture(move.from(), call);
        access.mustDecide(
                call,
                institution.certificates().get(move.qualification()).kind().side());
        return moved(call, institution, move);
    }

    /** Moves one as has been decided. */
    Institution moved(Call call, Institution institution, QualificationMove move) {
        changes.tell(institution, institution.moveQualification(move, call.now()));
        certification.renew(institution, call);
        return institution;
    }

    /** Records a verification, or puts right what was recorded of the last one. */
    Institution verify(Call call, UUID id, Verification.Finding finding, boolean correction, Decision decision) {
        Institution institution = access.ruled(call, id);
        InstitutionAccess.notFuture(finding.on(), call);
        changes.tell(institution, institution.verifyQualification(finding, correction, decision));
        certification.renew(institution, call);
        return institution;
    }

    /** Records a verification whose case has been decided. */
    void verified(Call call, Institution institution, Verification.Finding finding, Decision decision) {
        changes.tell(institution, institution.verifyQualification(finding, false, decision));
        certification.renew(institution, call);
    }

    Institution correct(Call call, UUID id, Correction correction) {
        Institution institution = access.ruled(call, id);
        changes.tell(
                institution,
                institution.correctQualification(
                        correction.qualification(),
                        correction.state(),
                        correction.days(),
                        new Registrant.Mending(correction.document(), correction.reason(), call.now())));
        certification.renew(institution, call);
        return institution;
    }

    /** What a supervisor puts in place of a mistaken state. */
    record Correction(UUID qualification, QualificationState state, Days.Span days, String document, String reason) {}
}
