package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.supervision.subject.Subjects;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with applications for subsidies in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubsidyApplications {
    private final SubsidyApplicationRepository repository;
    private final CorrectionHistory histories;
    private final Subjects subjects;
    private final Changes changes;
    private final Moves<SubsidyApplication> moves;

    SubsidyApplications(
            SubsidyApplicationRepository repository,
            CorrectionHistory histories,
            Subjects subjects,
            SubsidyRights rights,
            Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.subjects = subjects;
        this.changes = changes;
        this.moves = Moves.foundBy((call, id) -> repository.find(call.caller(), id), rights, changes);
    }

    SubsidyApplication submit(Call call, Place applicant, SubsidyJson.Submit body) {
        if (!call.scope().isInstitution(applicant.institution())) {
            throw new Refused(SubsidyRefusal.NOT_YOUR_INSTITUTION);
        }
        SubsidyApplication application = SubsidyApplication.submitted(
                applicant, body.source(), FundJson.yuan(body.amount()), body.purpose(), call.now());
        repository.persist(application);
        changes.publish(application, new SubsidyApplication.Event.SubsidySubmitted());
        return application;
    }

    SubsidyApplication approve(Call call, UUID id, BigDecimal approved) {
        return moves.move(call, id, "approve", application -> {
            subjects.mustGoOn(application.institutionId());
            return application.approve(FundJson.yuan(approved), call.now());
        });
    }

    SubsidyApplication reject(Call call, UUID id, String reason) {
        return moves.move(call, id, "reject", application -> application.reject(reason, call.now()));
    }

    SubsidyApplication withdraw(Call call, UUID id, String reason) {
        return moves.move(call, id, "withdraw", application -> application.withdraw(reason, call.now()));
    }

    SubsidyApplication pay(Call call, UUID id, LocalDate paidOn) {
        return moves.move(call, id, "pay", application -> {
            subjects.mustGoOn(application.institutionId());
            if (paidOn.isAfter(call.today())) {
                throw new Refused(SubsidyRefusal.DAY_IN_FUTURE).at("/paidOn");
            }
            return application.pay(paidOn, call.now());
        });
    }

    SubsidyApplication correct(Call call, UUID id, ApplicationStatus to, String reason) {
        return moves.move(
                call,
                id,
                "correct",
                application -> histories.correct(call, application, () -> application.correct(to, reason, call.now())));
    }
}
