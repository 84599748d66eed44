package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.InstitutionWatcher;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/**
 * Brings agreements in line with their days: what is known of the licence, what was decided, and the end of the term. What an
 * institution that has closed has only asked for ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationSettlement implements InstitutionWatcher {
    static final String KIND = DesignationDue.DESIGNATION_TURN.name();
    static final String LAPSE = DesignationDue.APPLICATION_LAPSE.name();
    private final DesignationRepository repository;
    private final Applicants applicants;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final DesignationDeadlines waiting;
    private final DesignationAgreementRules rules;
    private final Changes changes;

    DesignationSettlement(
            DesignationRepository repository,
            Applicants applicants,
            Parameters parameters,
            Deadlines deadlines,
            DesignationDeadlines waiting,
            DesignationAgreementRules rules,
            Changes changes) {
        this.repository = repository;
        this.applicants = applicants;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.waiting = waiting;
        this.rules = rules;
        this.changes = changes;
    }

    @Override
    public void changed(Call call, KnownInstitution institution) {
        for (Designation designation : repository.of(institution.id())) {
            if (institution.closedOn() != null && designation.status().applying()) {
                discontinue(call, designation);
            } else {
                noteChanges(call, institution, designation);
                follow(call, designation);
            }
        }
    }

    private void noteChanges(Call call, KnownInstitution institution, Designation designation) {
        UnaryOperator<LocalDate> lastDays = rules.lastReportDays(designation.region(), call);
        boolean noted = designation.status().inTerm()
                && designation
                        .registered()
                        .note(institution.changedFacts(), designation.changes(), lastDays, call.today());
        if (noted) {
            designation.stay("note-change", null, call.now());
            changes.publish(designation, new DesignationEvent.RegisterChangeNoted());
        }
    }

    /** Raises as a ground what is not reported in time, and says so; takes back what is none any more, without a word where it is reported now. */
    private void findUnreported(Call call, Designation designation, List<DesignationEvent> events) {
        UnaryOperator<LocalDate> lastDays = rules.lastReportDays(designation.region(), call);
        Set<Flag> before = Set.copyOf(designation.flags());
        if (!designation.status().inTerm()
                || !designation.registered().flag(designation.flags(), lastDays, call.today())) {
            return;
        }
        boolean reported = designation.changes().stream()
                .anyMatch(report -> report.reportedOn().equals(call.today()));
        if (!before.containsAll(designation.flags())) {
            designation.stay("find-unreported", null, call.now());
            events.add(new DesignationEvent.UnreportedChangeFound());
        } else if (!reported) {
            designation.stay("note-change", null, call.now());
            events.add(new DesignationEvent.RegisterChangeNoted());
        }
    }

    private void discontinue(Call call, Designation designation) {
        endApplication(call, designation, () -> designation.discontinue(call.now()));
    }

    /** An application whose applicant has long done nothing counts as withdrawn. */
    void lapse(Call call, Designation designation) {
        if (designation.status().waitsForApplicant()) {
            endApplication(call, designation, () -> designation.withdraw("deem-withdrawn", null, call.now()));
        }
    }

    private void endApplication(Call call, Designation designation, Supplier<DesignationEvent> end) {
        Set<AgencyTask> before = DesignationTasks.waiting(designation);
        changes.publish(designation, end.get());
        waiting.follow(call, designation, before, DesignationTasks.waiting(designation));
        deadlines.clear(designation.id(), LAPSE);
    }

    /** Sets from when on an application counts as withdrawn that waits for its applicant from now on. */
    void watchApplicant(Call call, Designation designation) {
        if (designation.status().waitsForApplicant()) {
            int months =
                    parameters.integer(InsuranceParameter.APPLICANT_IDLE_MONTHS, designation.region(), call.today());
            deadlines.setMonths(designation.id(), LAPSE, call.today(), months);
        } else {
            deadlines.clear(designation.id(), LAPSE);
        }
    }

    /** Brings one agreement in line with what its days say today, and sets the day on which it changes next. */
    void follow(Call call, Designation designation) {
        if (designation.term().code() == null) {
            return; // it was never in force
        }
        Licence licence = applicants.institution(designation).licence();
        int voluntary =
                parameters.integer(InsuranceParameter.VOLUNTARY_SUSPENSION_DAYS, designation.region(), call.today());
        boolean atOnce = parameters.bool(InsuranceParameter.TERMINATE_AT_ONCE, designation.region(), call.today());
        Set<AgencyTask> before = DesignationTasks.waiting(designation);
        RenewalTimes renewal = rules.renewalTimes(designation.region(), call);
        DesignationTurn.Today today =
                new DesignationTurn.Today(call.today(), voluntary, renewal, atOnce, free(designation), call.now());
        List<DesignationEvent> events = new DesignationTurn(designation, licence, today).take();
        findUnreported(call, designation, events);
        if (!events.isEmpty()) {
            changes.publish(designation, events);
        }
        waiting.follow(call, designation, before, DesignationTasks.waiting(designation));
        schedule(call, designation, licence, today);
    }

    private boolean free(Designation designation) {
        return repository.openOf(designation.institutionId()).isEmpty()
                && repository.openWithCode(designation.term().code()).isEmpty();
    }

    private void schedule(Call call, Designation designation, Licence licence, DesignationTurn.Today today) {
        Stream<LocalDate> late = designation.registered().lateDays(rules.lastReportDays(designation.region(), call));
        Optional<LocalDate> next = designation.status().inTerm()
                ? Stream.concat(turns(designation, licence, today), late)
                        .filter(day -> day != null && day.isAfter(today.day()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
        next.ifPresentOrElse(
                day -> deadlines.set(Deadline.at(
                        designation.id(),
                        KIND,
                        designation.id(),
                        day.atStartOfDay(Call.CHINA).toInstant())),
                () -> deadlines.clear(designation.id(), KIND));
    }

    private static Stream<LocalDate> turns(Designation designation, Licence licence, DesignationTurn.Today today) {
        LocalDate end = designation.term().boundTo();
        return Stream.of(
                        InForceDays.stored(designation.inForce()).turns(),
                        Stream.of(
                                designation.agreement().termTo(),
                                end,
                                today.renewal().remindedOn(end),
                                today.renewal().firstLateDay(end),
                                designation.term().voluntaryEnd(designation.days(), today.voluntaryDays()),
                                licence.lostSince()))
                .flatMap(days -> days);
    }
}
