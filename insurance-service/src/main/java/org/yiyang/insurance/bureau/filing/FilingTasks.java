package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What waits with a filing: follows from its state, and from whether the bureau's platform is reached from its region. */
@ApplicationScoped
class FilingTasks implements TaskCatalog {
    private final FilingRepository repository;
    private final KnownInstitutions institutions;
    private final FilingRights rights;
    private final FilingDispatch dispatch;

    FilingTasks(
            FilingRepository repository, KnownInstitutions institutions, FilingRights rights, FilingDispatch dispatch) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
        this.dispatch = dispatch;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(FilingTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof ReferralFiling filing ? Optional.of(waiting(filing)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.partiesOf(subjects), institutions::contacts);
    }

    private List<Task> waiting(ReferralFiling filing) {
        boolean byMachine = dispatch.reaches(filing.region());
        return switch (filing.status()) {
            case PREPARED -> List.of(Task.of(FilingTask.COMPLETE_FILING, rights.sender(filing), rights.agency(filing)));
            case PENDING -> byMachine ? List.of() : List.of(Task.of(FilingTask.FILE_BY_HAND, rights.agency(filing)));
            case REFUSED -> List.of(Task.of(FilingTask.MEND_FILING, rights.sender(filing), rights.agency(filing)));
            case DEAD -> List.of(Task.of(FilingTask.LOOK_AT_DEAD_FILING, rights.agency(filing)));
            case REVOKING -> byMachine ? List.of() : List.of(Task.of(FilingTask.REVOKE_BY_HAND, rights.agency(filing)));
            case FILED, REVOKED, WITHDRAWN -> List.of();
        };
    }
}
