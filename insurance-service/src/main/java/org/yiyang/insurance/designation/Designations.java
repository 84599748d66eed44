package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.insurance.task.AgencyTasks;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction from the application to the negotiation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Designations {
    private final DesignationRepository repository;
    private final Applicants applicants;
    private final AgreementDays days;
    private final Parameters parameters;
    private final Calendars calendars;
    private final AgencyTasks tasks;
    private final Changes changes;

    Designations(
            DesignationRepository repository,
            Applicants applicants,
            AgreementDays days,
            Parameters parameters,
            Calendars calendars,
            AgencyTasks tasks,
            Changes changes) {
        this.repository = repository;
        this.applicants = applicants;
        this.days = days;
        this.parameters = parameters;
        this.calendars = calendars;
        this.tasks = tasks;
        this.changes = changes;
    }

    Designation submit(Call call, UUID institution, ApplicantFacts facts) {
        Applicants.Applicant applicant = applicants.own(call, institution);
        String region = applicant.subject().region();
        if (!parameters.bool(InsuranceParameter.APPLICATION_WINDOW_OPEN, region, call.today())) {
            throw new Refused(DesignationRefusal.WINDOW_CLOSED);
        }
        mustBeFree(institution);
        repository
                .barredUntil(institution)
                .filter(day -> call.today().isBefore(day))
                .ifPresent(day -> {
                    throw new Refused(DesignationRefusal.STILL_BARRED, day);
                });
        SubmissionRule.check(applicant.application(
                facts,
                call.today(),
                integer(InsuranceParameter.OPERATION_MONTHS, region, call),
                integer(InsuranceParameter.DEPARTMENT_BEDS, region, call)));
        Designation designation = Designation.submitted(applicant.subject(), facts, call.today(), call.now());
        repository.persist(designation);
        raiseExamination(call, designation);
        changes.tell(designation, new DesignationEvent.DesignationSubmitted());
        return designation;
    }

    private void raiseExamination(Call call, Designation designation) {
        tasks.raise(
                call,
                designation,
                AgencyTask.EXAMINE_APPLICATION,
                call.today(),
                integer(InsuranceParameter.SUPPLEMENT_NOTICE_WORKDAYS, designation.region(), call));
    }

    private void mustBeFree(UUID institution) {
        if (repository.openOf(institution).isPresent()) {
            throw new Refused(DesignationRefusal.ALREADY_OPEN).at("/institutionId");
        }
    }

    Designation requireSupplement(Call call, UUID id, String missing) {
        Designation designation = agency(call, id);
        designation.status().mustAllow("require-supplement");
        int workdays = integer(InsuranceParameter.SUPPLEMENT_NOTICE_WORKDAYS, designation.region(), call);
        LocalDate lastDay = calendars
                .current()
                .plusWorkdays(designation.submittedOn(), workdays)
                .day();
        changes.tell(designation, designation.requireSupplement(missing, call.today(), lastDay, call.now()));
        tasks.close(designation, AgencyTask.EXAMINE_APPLICATION);
        return designation;
    }

    Designation supplement(Call call, UUID id, ApplicantFacts facts) {
        Designation designation = applicant(call, id);
        changes.tell(designation, designation.supplement(facts, call.now()));
        raiseExamination(call, designation);
        return designation;
    }

    Designation accept(Call call, UUID id) {
        Designation designation = agency(call, id);
        changes.tell(designation, designation.accept(call.today(), call.now()));
        tasks.close(designation, AgencyTask.EXAMINE_APPLICATION);
        // 令2 art. 9: from acceptance; what was supplemented lies before it and is thereby not counted.
        raiseEvaluation(call, designation);
        return designation;
    }

    private void raiseEvaluation(Call call, Designation designation) {
        int months = integer(InsuranceParameter.EVALUATION_MONTHS, designation.region(), call);
        tasks.raiseForMonths(call, designation, AgencyTask.EVALUATE_APPLICANT, call.today(), months);
    }

    Designation refuse(Call call, UUID id, RefusalGround ground, String reason) {
        Designation designation = agency(call, id);
        changes.tell(designation, designation.refuse(ground, reason, call.now()));
        tasks.close(designation, AgencyTask.EXAMINE_APPLICATION);
        return designation;
    }

    Designation beginEvaluation(Call call, UUID id) {
        return move(call, id, designation -> designation.beginEvaluation(call.now()));
    }

    Designation recordEvaluation(Call call, UUID id, Evaluation.Result result) {
        Designation designation = agency(call, id);
        designation.status().mustAllow("record-evaluation");
        if (result.heldOn().isAfter(call.today())) {
            throw new Refused(DesignationRefusal.DAY_IN_FUTURE).at("/heldOn");
        }
        result.check(
                integer(InsuranceParameter.TEAM_SIZE_MIN, designation.region(), call),
                designation.institutionId(),
                designation.parentId());
        LocalDate bar =
                call.today().plusMonths(integer(InsuranceParameter.FAILED_BAR_MONTHS, designation.region(), call));
        changes.tell(
                designation, designation.recordEvaluation(result, call.caller().subject(), bar, call.now()));
        tasks.close(designation, AgencyTask.EVALUATE_APPLICANT);
        return designation;
    }

    Designation rectify(Call call, UUID id) {
        Designation designation = applicant(call, id);
        changes.tell(designation, designation.rectify(call.now()));
        return designation;
    }

    Designation reEvaluate(Call call, UUID id) {
        Designation designation = applicant(call, id);
        int months = integer(InsuranceParameter.REEVALUATION_MONTHS, designation.region(), call);
        changes.tell(designation, designation.reEvaluate(call.today(), months, call.now()));
        raiseEvaluation(call, designation);
        return designation;
    }

    Designation publicise(Call call, UUID id) {
        return move(call, id, designation -> {
            int days = integer(InsuranceParameter.PUBLICITY_DAYS, designation.region(), call);
            return designation.publicise(call.today().plusDays(days), call.now());
        });
    }

    Designation negotiate(Call call, UUID id) {
        return move(call, id, designation -> designation.negotiate(call.today(), call.now()));
    }

    /** Puts it back before a mistaken move; what is to be done follows the status. */
    Designation correct(Call call, UUID id, DesignationStatus to, String reason) {
        Designation designation = agency(call, id);
        if (designation.status().ended()) {
            mustBeFree(designation.institutionId());
        }
        changes.tell(designation, designation.correct(to, reason, call.now()));
        tasks.close(designation, AgencyTask.EXAMINE_APPLICATION);
        tasks.close(designation, AgencyTask.EVALUATE_APPLICANT);
        if (to == DesignationStatus.SUBMITTED) {
            raiseExamination(call, designation);
        }
        if (to == DesignationStatus.ACCEPTED || to == DesignationStatus.EVALUATING) {
            raiseEvaluation(call, designation);
        }
        days.follow(call, designation, applicants.institution(designation));
        return designation;
    }

    private Designation move(Call call, UUID id, Function<Designation, DesignationEvent> verb) {
        Designation designation = agency(call, id);
        changes.tell(designation, verb.apply(designation));
        return designation;
    }

    private Designation agency(Call call, UUID id) {
        return applicants.forAgency(call, id);
    }

    private Designation applicant(Call call, UUID id) {
        return applicants.forApplicant(call, id);
    }

    private int integer(InsuranceParameter parameter, String region, Call call) {
        return parameters.integer(parameter, region, call.today());
    }
}
