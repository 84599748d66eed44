package org.yiyang.referral.capacity;

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
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;
import org.yiyang.referral.copies.KnownInstitutions;

/** A statement that has become old waits for the staff of its institution. */
@ApplicationScoped
class CapacityTasks implements TaskCatalog {
    private final CapacityRepository repository;
    private final KnownInstitutions institutions;
    private final CapacityRights rights;

    CapacityTasks(CapacityRepository repository, KnownInstitutions institutions, CapacityRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(CapacityTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Capacity capacity ? Optional.of(waiting(capacity)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.statedBy(subjects), institutions::contacts);
    }

    private List<Task> waiting(Capacity capacity) {
        if (capacity.status() != CapacityStatus.STALE) {
            return List.of();
        }
        Addressee[] staff = rights.roles("state").stream()
                .filter(Roles.STAFF::contains)
                .map(role -> Addressee.staff(role, capacity.institutionId()))
                .toArray(Addressee[]::new);
        return List.of(Task.of(CapacityTask.STATE_CAPACITY, staff));
    }
}
