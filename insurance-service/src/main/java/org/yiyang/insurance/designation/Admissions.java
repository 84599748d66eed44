package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** Whether an institution may be designated at all: one check at its application, at what supplements it and at its acceptance. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Admissions {
    private final DesignationRepository repository;
    private final Applicants applicants;
    private final KnownInstitutions institutions;
    private final DesignationHeads heads;
    private final Parameters parameters;

    Admissions(
            DesignationRepository repository,
            Applicants applicants,
            KnownInstitutions institutions,
            DesignationHeads heads,
            Parameters parameters) {
        this.repository = repository;
        this.applicants = applicants;
        this.institutions = institutions;
        this.heads = heads;
        this.parameters = parameters;
    }

    /**
     * Refuses an application that may not begin.
     *
     * @return the failure of an earlier application that stands against this one; null where none does
     */
    LocalDate mustApply(
            Call call, Applicants.Applicant applicant, ApplicantFacts facts, List<DesignationHeads.Named> named) {
        String region = applicant.subject().region();
        if (!parameters.bool(InsuranceParameter.APPLICATION_WINDOW_OPEN, region, call.today())) {
            throw new Refused(DesignationRefusal.WINDOW_CLOSED);
        }
        if (repository.openOf(applicant.institution().id()).isPresent()) {
            throw new Refused(DesignationRefusal.ALREADY_OPEN).at("/institutionId");
        }
        Set<UUID> same = mustNotBeBarred(call, applicant);
        if (named.isEmpty() && parameters.bool(InsuranceParameter.HEADS_NAMED, region, call.today())) {
            throw new Refused(DesignationRefusal.HEADS_MISSING).at("/heads");
        }
        heads.mustBeFree(named, call.today());
        mustMeetConditions(call, applicant, facts);
        return failureThatStands(call, region, same);
    }

    /** Refuses one that is under way and does not meet the conditions any more, by what is declared and known now. */
    void mustStillMeet(Call call, Designation designation, ApplicantFacts facts) {
        Applicants.Applicant applicant = applicants.of(designation);
        mustNotBeBarred(call, applicant);
        mustMeetConditions(call, applicant, facts);
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 9, 12: whom a bar meets is barred under another record, too
    private Set<UUID> mustNotBeBarred(Call call, Applicants.Applicant applicant) {
        Set<UUID> same = institutions.sameOperator(applicant.institution());
        repository.barredUntil(same).filter(day -> call.today().isBefore(day)).ifPresent(day -> {
            throw new Refused(DesignationRefusal.STILL_BARRED, day);
        });
        return same;
    }

    private void mustMeetConditions(Call call, Applicants.Applicant applicant, ApplicantFacts facts) {
        String region = applicant.subject().region();
        ApplicationRule.check(applicant.application(
                facts,
                call.today(),
                integer(InsuranceParameter.OPERATION_MONTHS, region, call),
                integer(InsuranceParameter.DEPARTMENT_BEDS, region, call)));
    }

    private LocalDate failureThatStands(Call call, String region, Set<UUID> same) {
        int barMonths = integer(InsuranceParameter.FAILED_BAR_MONTHS, region, call);
        LocalDate failed = repository
                .lastEvaluation(same)
                .flatMap(last -> last.failureStanding(call.today(), barMonths))
                .orElse(null);
        if (failed == null) {
            return null;
        }
        LocalDate earliest = failed.plusMonths(integer(InsuranceParameter.REEVALUATION_MONTHS, region, call));
        if (call.today().isBefore(earliest)) {
            throw new Refused(DesignationRefusal.FAILURE_STANDS, earliest);
        }
        return failed;
    }

    private int integer(InsuranceParameter parameter, String region, Call call) {
        return parameters.integer(parameter, region, call.today());
    }
}
