package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyDeadlines;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done in a transaction about filings, supplementary agreements, measures, remedies and declared costs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationPerformances {
    private static final List<AgencyTask> OF_SEVERAL_ALL =
            List.of(AgencyTask.FILE_WITH_ADMINISTRATION, AgencyTask.ANSWER_REMEDY, AgencyTask.PAY_DECLARED_COSTS);

    /** After which verbs another is the longest waiting one of a task. */
    private static final Map<String, List<AgencyTask>> OF_SEVERAL = Map.of(
            "record-filing", List.of(AgencyTask.FILE_WITH_ADMINISTRATION),
            "decide-remedy", List.of(AgencyTask.ANSWER_REMEDY),
            "declare-costs", List.of(AgencyTask.PAY_DECLARED_COSTS),
            "record-payment", List.of(AgencyTask.PAY_DECLARED_COSTS),
            "correct-performance", OF_SEVERAL_ALL);

    private final DesignationMoves moves;
    private final DesignationAgreementRules rules;
    private final Parameters parameters;
    private final Calendars calendars;
    private final AgencyDeadlines deadlines;

    DesignationPerformances(
            DesignationMoves moves,
            DesignationAgreementRules rules,
            Parameters parameters,
            Calendars calendars,
            AgencyDeadlines deadlines) {
        this.moves = moves;
        this.rules = rules;
        this.parameters = parameters;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 9, 10: the agency files what was evaluated and what was agreed. */
    Designation recordFiling(
            Call call,
            UUID id,
            DesignationFiling.DesignationFilingSubject subject,
            LocalDate filedOn,
            String document) {
        return move(call, id, "record-filing", null, designation -> {
            rules.notInFuture(filedOn, call, "/filedOn");
            designation.performance().file(subject, filedOn, document);
        });
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 5: an internet hospital comes in by a supplementary agreement alone. */
    Designation addSupplementary(Call call, UUID id, SupplementaryAgreement.Terms terms) {
        return move(call, id, "add-supplementary-agreement", null, designation -> {
            boolean internet = terms.subject() == SupplementaryAgreement.SupplementarySubject.INTERNET_HOSPITAL;
            if (internet != (terms.internetHospital() != null)) {
                throw new Refused(DesignationPerformanceRefusal.INTERNET_HOSPITAL_NAME).at("/internetHospital");
            }
            rules.sinceAgreed(terms.signedOn(), designation, "/signedOn", call);
            if (terms.validFrom().isBefore(terms.signedOn())) {
                throw new Refused(DesignationRefusal.DAY_TOO_EARLY, terms.signedOn()).at("/validFrom");
            }
            if (!designation.term().holds(terms.validFrom())) {
                throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/validFrom");
            }
            designation.performance().add(new SupplementaryAgreement(terms));
        });
    }

    Designation endSupplementary(Call call, UUID id, UUID supplementary, LocalDate lastDay, String reason) {
        return move(call, id, "end-supplementary-agreement", reason, designation -> {
            LocalDate firstDayAfter = lastDay.plusDays(1);
            if (firstDayAfter.isAfter(designation.term().boundTo())) {
                throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/lastDay");
            }
            designation.performance().endSupplementary(supplementary, firstDayAfter);
        });
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 38: after notice, so that the institution could state its case; a talk needs none. */
    Designation imposeMeasure(Call call, UUID id, BreachMeasure.Decision decision) {
        return move(call, id, "impose-measure", decision.reason(), designation -> {
            rules.sinceAgreed(decision.decidedOn(), designation, "/decidedOn", call);
            decision.check(
                    integer(InsuranceParameter.DEPARTMENT_SUSPENSION_MONTHS_MIN, designation, call),
                    integer(InsuranceParameter.DEPARTMENT_SUSPENSION_MONTHS_MAX, designation, call));
            if (decision.noticeServedOn() != null) {
                rules.sinceAgreed(decision.noticeServedOn(), designation, "/noticeServedOn", call);
            }
            if (decision.kind().whileRunning() && designation.isOver(decision.decidedOn())) {
                throw new Refused(DesignationPerformanceRefusal.MEASURE_AFTER_END).at("/kind");
            }
            designation.performance().impose(new BreachMeasure(decision));
        });
    }

    Designation settleMeasure(
            Call call,
            UUID id,
            UUID measure,
            BreachMeasure.MeasureSettlement how,
            LocalDate settledOn,
            String document) {
        return move(call, id, "settle-measure", null, designation -> {
            rules.notInFuture(settledOn, call, "/settledOn");
            designation.performance().settle(measure, settledOn, how, document);
        });
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 39: against whatever the agency has decided, or not done, since the application. */
    Designation seekRemedy(Call call, UUID id, AgreementRemedy.Claim claim) {
        return move(call, id, "seek-remedy", null, designation -> {
            rules.notInFuture(claim.soughtOn(), call, "/soughtOn");
            LocalDate first = designation.application().submittedOn() == null
                    ? rules.boundSince(designation, call)
                    : designation.application().submittedOn();
            if (claim.soughtOn().isBefore(first)) {
                throw new Refused(DesignationRefusal.DAY_TOO_EARLY, first).at("/soughtOn");
            }
            designation.performance().seek(claim, call.today());
        });
    }

    Designation decideRemedy(
            Call call, UUID id, UUID remedy, AgreementRemedy.RemedyOutcome outcome, LocalDate day, String document) {
        return move(call, id, "decide-remedy", null, designation -> {
            rules.notInFuture(day, call, "/decidedOn");
            designation.performance().decide(remedy, outcome, day, document);
        });
    }

    /** The costs of a month in which the agreement was in force on a day at least, once that month is over. */
    Designation declareCosts(Call call, UUID id, LocalDate month, BigDecimal amount) {
        return move(call, id, "declare-costs", null, designation -> {
            LocalDate next = month.plusMonths(1);
            if (call.today().isBefore(next)) {
                throw new Refused(DesignationPerformanceRefusal.MONTH_RUNNING).at("/month");
            }
            Days active = InForceDays.stored(designation.inForceRows()).active();
            if (month.datesUntil(next).noneMatch(active::holds)) {
                throw new Refused(DesignationPerformanceRefusal.MONTH_NOT_IN_FORCE).at("/month");
            }
            designation.performance().declare(month, amount, call.today());
        });
    }

    /** Paid within 30 workdays of the declaration (parameter PAYMENT_WORKDAYS); later is recorded as late, and not refused. */
    Designation recordPayment(Call call, UUID id, LocalDate month, CostDeclaration.Payment payment) {
        return move(call, id, "record-payment", payment.reason(), designation -> {
            rules.notInFuture(payment.paidOn(), call, "/paidOn");
            CostDeclaration declaration = designation.performance().unpaid(month);
            LocalDate declared = declaration.declaredOn();
            int workdays = parameters.integer(InsuranceParameter.PAYMENT_WORKDAYS, designation.region(), declared);
            LocalDate last =
                    calendars.current().plusWorkdays(declared, workdays).day();
            designation.performance().pay(declaration, payment.after(last));
        });
    }

    /** A supervisor takes back what was recorded by mistake; it waits as before, and history keeps both. */
    Designation correct(Call call, UUID id, PerformanceRecord kind, UUID record, String reason) {
        return move(
                call,
                id,
                "correct-performance",
                reason,
                designation -> PerformanceCorrections.takeBack(designation.performance(), kind, record));
    }

    private Designation move(Call call, UUID id, String verb, String reason, Consumer<Designation> effect) {
        Designation moved = moves.move(call, id, verb, designation -> {
            designation.mustAllow(verb);
            effect.accept(designation);
            designation.stay(verb, reason, call.now());
            return new DesignationEvent.DesignationUpdated();
        });
        OF_SEVERAL.getOrDefault(verb, List.of()).forEach(task -> watch(moved, task));
        return moved;
    }

    /** Of several that wait for the same what has waited longest is due first. */
    private void watch(Designation designation, AgencyTask task) {
        LocalDate since = designation.performance().waitingSince(task);
        if (since != null) {
            deadlines.set(designation, task, since);
        }
    }

    private int integer(InsuranceParameter parameter, Designation designation, Call call) {
        return parameters.integer(parameter, designation.region(), call.today());
    }
}
