package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;
import org.yiyang.referral.copies.KnownInstitutions;

/** A visit waits for the staff who come: to be booked, and then to be recorded. */
@ApplicationScoped
class HomeVisitTasks implements TaskCatalog {
    private final HomeVisitRepository repository;
    private final KnownInstitutions institutions;
    private final HomeVisitRights rights;

    HomeVisitTasks(HomeVisitRepository repository, KnownInstitutions institutions, HomeVisitRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(HomeVisitTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof HomeVisit visit ? Optional.of(waiting(visit)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.concerned(subjects), institutions::contacts);
    }

    private List<Task> waiting(HomeVisit visit) {
        return switch (visit.status()) {
            case ASKED -> List.of(task(visit, HomeVisitTask.BOOK_HOME_VISIT, HomeVisitDue.HOME_VISIT_ANSWER));
            case BOOKED -> List.of(task(visit, HomeVisitTask.RECORD_HOME_VISIT, HomeVisitDue.HOME_VISIT_RECORD));
            case DONE, MISSED, CANCELLED -> List.of();
        };
    }

    private Task task(HomeVisit visit, HomeVisitTask kind, HomeVisitDue due) {
        Addressee[] staff = rights.roles(kind.verb()).stream()
                .filter(Roles.STAFF::contains)
                .map(role -> Addressee.staff(role, visit.institutionId()))
                .toArray(Addressee[]::new);
        return Task.of(kind, staff).dueBy(due.name()).priority(visit.overdue() ? Priority.URGENT : Priority.NORMAL);
    }
}
