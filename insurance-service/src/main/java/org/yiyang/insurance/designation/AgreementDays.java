package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyang.insurance.institution.InstitutionWatcher;
import org.yiyang.insurance.institution.KnownInstitution;
import org.yiyang.insurance.institution.Licence;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.insurance.task.AgencyTasks;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/** Lets every agreement follow the days: what was heard of the licence, what was decided, and the end of the term. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgreementDays implements InstitutionWatcher {
    static final String KIND = DesignationDue.DESIGNATION_TURN.name();
    private final DesignationRepository repository;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final AgencyTasks tasks;
    private final Changes changes;

    AgreementDays(
            DesignationRepository repository,
            Parameters parameters,
            Deadlines deadlines,
            AgencyTasks tasks,
            Changes changes) {
        this.repository = repository;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.changes = changes;
    }

    @Override
    public void heard(Call call, KnownInstitution institution) {
        repository.of(institution.id()).forEach(designation -> follow(call, designation, institution));
    }

    /** Brings one agreement to what its days say today, and sets the day on which it turns next. */
    void follow(Call call, Designation designation, KnownInstitution institution) {
        if (designation.agreement() == null) {
            return;
        }
        Licence licence = institution.licence();
        int voluntary =
                parameters.integer(InsuranceParameter.VOLUNTARY_SUSPENSION_DAYS, designation.region(), call.today());
        boolean atOnce = parameters.bool(InsuranceParameter.TERMINATE_AT_ONCE, designation.region(), call.today());
        List<DesignationEvent> events = designation.follow(
                licence, new DesignationTerm.Today(call.today(), voluntary, atOnce, free(designation), call.now()));
        if (!events.isEmpty()) {
            changes.tell(designation, events);
        }
        raiseOrCloseTask(call, designation);
        schedule(designation, licence, call.today(), voluntary);
    }

    private boolean free(Designation designation) {
        return repository.openOf(designation.institutionId()).isEmpty()
                && repository.openWithCode(designation.code()).isEmpty();
    }

    private void raiseOrCloseTask(Call call, Designation designation) {
        boolean due = designation.status().inTerm() && designation.flags().contains(Flag.LICENCE_LOST);
        if (!due) {
            tasks.close(designation, AgencyTask.TERMINATE_FOR_LICENCE);
            return;
        }
        tasks.raise(
                call,
                designation,
                AgencyTask.TERMINATE_FOR_LICENCE,
                call.today(),
                parameters.integer(InsuranceParameter.TERMINATION_TASK_WORKDAYS, designation.region(), call.today()));
    }

    private void schedule(Designation designation, Licence licence, LocalDate today, int voluntary) {
        Optional<LocalDate> next = designation.status().inTerm()
                ? turns(designation, licence, voluntary)
                        .filter(day -> day != null && day.isAfter(today))
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

    private static Stream<LocalDate> turns(Designation designation, Licence licence, int voluntary) {
        return Stream.of(
                        InForceDays.stored(designation.inForce()).turns(),
                        Stream.of(
                                designation.agreement().termTo(),
                                designation.voluntaryEnd(voluntary),
                                licence.lostSince()))
                .flatMap(days -> days);
    }
}
