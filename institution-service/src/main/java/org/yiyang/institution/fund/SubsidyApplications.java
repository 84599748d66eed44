package org.yiyang.institution.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with applications for subsidies in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubsidyApplications {
    private final SubsidyApplicationRepository repository;
    private final Histories histories;
    private final Changes changes;

    SubsidyApplications(SubsidyApplicationRepository repository, Histories histories, Changes changes) {
        this.repository = repository;
        this.histories = histories;
        this.changes = changes;
    }

    SubsidyApplication submit(Call call, Place applicant, SubsidyJson.Submit body) {
        if (!call.scope().isInstitution(applicant.institution())) {
            throw new Refused(SubsidyRefusal.NOT_YOUR_INSTITUTION);
        }
        SubsidyApplication application = SubsidyApplication.submitted(
                applicant, body.source(), FundJson.yuan(body.amount()), body.purpose(), call.now());
        repository.persist(application);
        changes.tell(application, new SubsidyApplication.Event.SubsidySubmitted());
        return application;
    }

    SubsidyApplication approve(Call call, UUID id, BigDecimal approved) {
        SubsidyApplication application = get(call, id, "approve");
        changes.tell(application, application.approve(FundJson.yuan(approved), call.now()));
        return application;
    }

    SubsidyApplication reject(Call call, UUID id, String reason) {
        SubsidyApplication application = get(call, id, "reject");
        changes.tell(application, application.reject(reason, call.now()));
        return application;
    }

    SubsidyApplication withdraw(Call call, UUID id, String reason) {
        SubsidyApplication application = get(call, id, "withdraw");
        changes.tell(application, application.withdraw(reason, call.now()));
        return application;
    }

    SubsidyApplication pay(Call call, UUID id, LocalDate paidOn) {
        SubsidyApplication application = get(call, id, "pay");
        if (paidOn.isAfter(call.today())) {
            throw new Refused(SubsidyRefusal.DAY_IN_FUTURE).at("/paidOn");
        }
        changes.tell(application, application.pay(paidOn, call.now()));
        return application;
    }

    SubsidyApplication correct(Call call, UUID id, ApplicationStatus to, String reason) {
        SubsidyApplication application = get(call, id, "correct");
        histories.keep(call, application);
        changes.tell(application, application.correct(to, reason, call.now()));
        return application;
    }

    private SubsidyApplication get(Call call, UUID id, String verb) {
        SubsidyApplication application =
                repository.find(call.caller(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!application.isFor(call.scope(), verb)) {
            throw new Refused(
                    verb.equals("withdraw") ? SubsidyRefusal.NOT_YOUR_INSTITUTION : SubsidyRefusal.REGION_NOT_YOURS);
        }
        call.expects(application.version());
        return application;
    }
}
