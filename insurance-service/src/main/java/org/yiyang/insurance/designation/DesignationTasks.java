package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What a designation waits for at the agency: follows from its state; for whom, {@link DesignationRights} says. */
@ApplicationScoped
class DesignationTasks implements TaskCatalog {
    private final DesignationRepository repository;
    private final KnownInstitutions institutions;
    private final DesignationRights rights;

    DesignationTasks(DesignationRepository repository, KnownInstitutions institutions, DesignationRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(
                AgencyTask.EXAMINE_APPLICATION,
                AgencyTask.EVALUATE_APPLICANT,
                AgencyTask.CONCLUDE_AGREEMENT,
                AgencyTask.ARRANGE_RENEWAL,
                AgencyTask.DECIDE_RENEWAL,
                AgencyTask.DECIDE_RESUMPTION,
                AgencyTask.TERMINATE_FOR_LICENCE,
                AgencyTask.DECIDE_ON_UNREPORTED_CHANGE,
                AgencyTask.FILE_WITH_ADMINISTRATION,
                AgencyTask.ANSWER_REMEDY,
                AgencyTask.PAY_DECLARED_COSTS);
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Designation designation
                ? Optional.of(waiting(designation).stream()
                        .map(kind -> Task.of(kind, rights.addressees(verb(kind), designation))
                                .priority(priority(kind, designation)))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.institutionsOf(subjects), institutions::contacts);
    }

    static Set<AgencyTask> waiting(Designation designation) {
        Set<AgencyTask> waiting = waitingInState(designation);
        waiting.addAll(designation.performance().counts().waiting());
        return waiting;
    }

    private static Set<AgencyTask> waitingInState(Designation designation) {
        return switch (designation.status()) {
            case SUBMITTED -> EnumSet.of(AgencyTask.EXAMINE_APPLICATION);
            // 医疗机构医疗保障定点管理暂行办法 art. 9: from acceptance; what was supplemented lies before it and is thereby not counted
            case ACCEPTED, EVALUATING -> EnumSet.of(AgencyTask.EVALUATE_APPLICANT);
            case EVALUATED_PASS, PUBLICISED, NEGOTIATING, SIGNED -> EnumSet.of(AgencyTask.CONCLUDE_AGREEMENT);
            case ACTIVE, RENEWAL_PENDING, SUSPENDED -> waitingInTerm(designation);
            case SUPPLEMENT_REQUIRED,
                    REFUSED,
                    EVALUATED_FAIL,
                    RECTIFYING,
                    BARRED,
                    TERMINATED,
                    EXPIRED,
                    DISCONTINUED,
                    WITHDRAWN -> EnumSet.noneOf(AgencyTask.class);
        };
    }

    private static Set<AgencyTask> waitingInTerm(Designation designation) {
        Set<AgencyTask> waiting = EnumSet.noneOf(AgencyTask.class);
        if (designation.flags().contains(Flag.LICENCE_LOST)) {
            waiting.add(AgencyTask.TERMINATE_FOR_LICENCE);
        }
        if (designation.flags().contains(Flag.CHANGE_NOT_REPORTED)
                || designation.flags().contains(Flag.CLOSED_WITHOUT_REPORT)) {
            waiting.add(AgencyTask.DECIDE_ON_UNREPORTED_CHANGE);
        }
        if (designation.status() == DesignationStatus.SUSPENDED
                && designation.term().resumptionAskedOn() != null) {
            waiting.add(AgencyTask.DECIDE_RESUMPTION);
        }
        if (designation.status() == DesignationStatus.RENEWAL_PENDING) {
            waiting.add(AgencyTask.DECIDE_RENEWAL);
        }
        if (designation.status() != DesignationStatus.RENEWAL_PENDING
                && designation.flags().contains(Flag.RENEWAL_DUE)) {
            waiting.add(AgencyTask.ARRANGE_RENEWAL);
        }
        return waiting;
    }

    private static Priority priority(AgencyTask kind, Designation designation) {
        boolean late = designation.flags().contains(Flag.RENEWAL_OVERDUE);
        return kind == AgencyTask.ARRANGE_RENEWAL && late ? Priority.URGENT : Priority.NORMAL;
    }

    private static String verb(AgencyTask kind) {
        return switch (kind) {
            case EXAMINE_APPLICATION -> "accept";
            case EVALUATE_APPLICANT -> "begin-evaluation";
            case CONCLUDE_AGREEMENT -> "publicise";
            case ARRANGE_RENEWAL -> "request-renewal";
            case DECIDE_RENEWAL -> "decline-renewal";
            case DECIDE_RESUMPTION -> "resume";
            case DECIDE_ON_UNREPORTED_CHANGE -> "suspend";
            case TERMINATE_FOR_LICENCE -> "terminate";
            case FILE_WITH_ADMINISTRATION -> "record-filing";
            case ANSWER_REMEDY -> "decide-remedy";
            case PAY_DECLARED_COSTS -> "record-payment";
            case VERIFY_ELDER, VERIFY_UPDATE -> throw new IllegalArgumentException(kind.name());
        };
    }
}
