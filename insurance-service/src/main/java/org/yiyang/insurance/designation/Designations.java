package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction from the application to the negotiation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Designations {
    private final DesignationRepository repository;
    private final DesignationMoves moves;
    private final Applicants applicants;
    private final Parameters parameters;
    private final Calendars calendars;
    private final DesignationHeads heads;
    private final Admissions admissions;

    Designations(
            DesignationRepository repository,
            DesignationMoves moves,
            Applicants applicants,
            Parameters parameters,
            Calendars calendars,
            DesignationHeads heads,
            Admissions admissions) {
        this.repository = repository;
        this.moves = moves;
        this.applicants = applicants;
        this.parameters = parameters;
        this.calendars = calendars;
        this.heads = heads;
        this.admissions = admissions;
    }

    Designation submit(
            Call call, UUID institution, DesignationApplication.Declared declared, List<DesignationHeads.Named> named) {
        Applicants.Applicant applicant = applicants.own(call, institution);
        LocalDate failedBefore = admissions.mustApply(call, applicant, declared.facts(), named);
        Designation designation =
                Designation.submitted(applicant.subject(), declared, failedBefore, call.today(), call.now());
        repository.persist(designation);
        return moves.begin(call, designation, new DesignationEvent.DesignationSubmitted());
    }

    private void mustBeFree(UUID institution) {
        if (repository.openOf(institution).isPresent()) {
            throw new Refused(DesignationRefusal.ALREADY_OPEN).at("/institutionId");
        }
    }

    Designation requireSupplement(Call call, UUID id, String missing) {
        return moves.move(call, id, "require-supplement", designation -> {
            return designation.requireSupplement(missing, call.today(), lastNotice(call, designation), call.now());
        });
    }

    private LocalDate lastNotice(Call call, Designation designation) {
        int workdays = integer(InsuranceParameter.SUPPLEMENT_NOTICE_WORKDAYS, designation.region(), call);
        LocalDate submitted = designation.application().submittedOn();
        return calendars.current().plusWorkdays(submitted, workdays).day();
    }

    Designation supplement(Call call, UUID id, DesignationApplication.Declared declared) {
        return moves.move(call, id, "supplement", designation -> {
            admissions.mustStillMeet(call, designation, declared.facts());
            return designation.supplement(declared, call.now());
        });
    }

    Designation accept(Call call, UUID id) {
        return moves.move(call, id, "accept", designation -> {
            admissions.mustStillMeet(
                    call, designation, designation.application().facts());
            if (parameters.bool(InsuranceParameter.MATERIALS_COMPLETE, designation.region(), call.today())) {
                designation.application().mustBeComplete(call.today(), lastNotice(call, designation));
            }
            return designation.accept(call.today(), call.now());
        });
    }

    /**
     * Does not accept an application; one that was made by fraud bars for three years from the day on which that was found.
     *
     * @param foundOn the day; null for today, and of any other ground
     */
    Designation refuse(Call call, UUID id, RefusalGround ground, LocalDate foundOn, String reason) {
        return moves.move(
                call,
                id,
                "refuse",
                designation -> designation.refuse(
                        ground, barForFraud(call, designation, ground, foundOn), reason, call.now()));
    }

    // 医疗机构医疗保障定点管理暂行办法 art. 12: by fraud in an application, for three years since it was found
    private LocalDate barForFraud(Call call, Designation designation, RefusalGround ground, LocalDate foundOn) {
        if (ground != RefusalGround.FRAUD_IN_APPLICATION) {
            if (foundOn != null) {
                throw new Refused(DesignationRefusal.FOUND_DAY_UNWANTED).at("/foundOn");
            }
            return null;
        }
        LocalDate day = foundOn == null ? call.today() : foundOn;
        if (day.isAfter(call.today())) {
            throw new Refused(DesignationRefusal.DAY_IN_FUTURE).at("/foundOn");
        }
        LocalDate bar = day.plusMonths(integer(InsuranceParameter.VIOLATION_BAR_MONTHS, designation.region(), call));
        if (!call.today().isBefore(bar)) {
            throw new Refused(DesignationRefusal.FRAUD_LONG_AGO).at("/foundOn");
        }
        return bar;
    }

    Designation withdraw(Call call, UUID id, String reason) {
        return moves.move(call, id, "withdraw", designation -> designation.withdraw("withdraw", reason, call.now()));
    }

    Designation beginEvaluation(Call call, UUID id) {
        return moves.move(
                call, id, "begin-evaluation", designation -> designation.beginEvaluation(call.today(), call.now()));
    }

    Designation recordEvaluation(Call call, UUID id, Evaluation.Result result) {
        return moves.move(call, id, "record-evaluation", designation -> {
            if (result.heldOn().isAfter(call.today())) {
                throw new Refused(DesignationRefusal.DAY_IN_FUTURE).at("/heldOn");
            }
            LocalDate begun = designation.application().roundBegunOn();
            if (result.heldOn().isBefore(begun)) {
                throw new Refused(DesignationRefusal.DAY_TOO_EARLY, begun).at("/heldOn");
            }
            result.conduct().check();
            String region = designation.region();
            int sizeMin = integer(InsuranceParameter.TEAM_SIZE_MIN, region, call);
            result.check(sizeMin, designation.institutionId(), designation.parentId());
            LocalDate bar = call.today().plusMonths(integer(InsuranceParameter.FAILED_BAR_MONTHS, region, call));
            return designation.recordEvaluation(result, call.caller().subject(), bar, call.now());
        });
    }

    Designation rectify(Call call, UUID id) {
        return moves.move(call, id, "rectify", designation -> designation.rectify(call.now()));
    }

    Designation reEvaluate(Call call, UUID id) {
        return moves.move(call, id, "re-evaluate", designation -> {
            int months = integer(InsuranceParameter.REEVALUATION_MONTHS, designation.region(), call);
            return designation.reEvaluate(call.today(), months, call.now());
        });
    }

    Designation publicise(Call call, UUID id) {
        return moves.move(call, id, "publicise", designation -> {
            int days = integer(InsuranceParameter.PUBLICITY_DAYS, designation.region(), call);
            return designation.publicise(call.today().plusDays(days), call.now());
        });
    }

    Designation negotiate(Call call, UUID id) {
        return moves.move(call, id, "negotiate", designation -> designation.negotiate(call.today(), call.now()));
    }

    /** Puts it back before a mistaken move. */
    Designation correct(Call call, UUID id, DesignationStatus to, String reason) {
        return moves.move(call, id, "correct", designation -> {
            if (designation.status().ended()) {
                mustBeFree(designation.institutionId());
                codeMustBeFree(designation);
                heads.lift(id);
            }
            return designation.correct(to, reason, call.now());
        });
    }

    /** An agreement that goes on has its code again, which another institution may have got meanwhile. */
    private void codeMustBeFree(Designation designation) {
        String code = designation.term().code();
        if (code != null && repository.openWithCode(code).isPresent()) {
            throw new Refused(DesignationRefusal.CODE_TAKEN);
        }
    }

    private int integer(InsuranceParameter parameter, String region, Call call) {
        return parameters.integer(parameter, region, call.today());
    }
}
