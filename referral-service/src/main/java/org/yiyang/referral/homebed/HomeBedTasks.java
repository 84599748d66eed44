package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

/** A request waits for who is asked, or first for the person's consent; a bed whose period ends for its institution. */
@ApplicationScoped
class HomeBedTasks implements TaskCatalog {
    private final HomeBedRepository repository;
    private final KnownInstitutions institutions;
    private final HomeBedRights rights;

    HomeBedTasks(HomeBedRepository repository, KnownInstitutions institutions, HomeBedRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(HomeBedTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof HomeBed bed ? Optional.of(waiting(bed)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.concerned(subjects), institutions::contacts);
    }

    private List<Task> waiting(HomeBed bed) {
        Priority priority = bed.overdue() ? Priority.URGENT : Priority.NORMAL;
        if (bed.status() == HomeBedStatus.ASKED) {
            HomeBedTask kind = bed.consented() ? HomeBedTask.OPEN_HOME_BED : HomeBedTask.CONSENT_HOME_BED;
            return List.of(Task.of(kind, addressees(kind, bed))
                    .dueBy(HomeBedDue.HOME_BED_ANSWER.name())
                    .priority(priority));
        }
        if (bed.status() == HomeBedStatus.OPEN && (bed.endingSoon() || bed.overdue())) {
            return List.of(Task.of(HomeBedTask.CLOSE_HOME_BED, addressees(HomeBedTask.CLOSE_HOME_BED, bed))
                    .dueBy(HomeBedDue.HOME_BED_PERIOD.name())
                    .priority(priority));
        }
        return List.of();
    }

    private Addressee[] addressees(HomeBedTask kind, HomeBed bed) {
        List<Addressee> whom = new ArrayList<>();
        for (String role : rights.roles(kind.verb())) {
            if (Roles.STAFF.contains(role)) {
                whom.add(Addressee.staff(role, bed.institutionId()));
            } else if (Roles.PERSONS.contains(role)) {
                whom.add(Addressee.person(role, bed.elderId()));
            }
        }
        return whom.toArray(Addressee[]::new);
    }
}
