package org.yiyang.insurance.elder;

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
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What an elder's record waits for at the agency: follows from its state; for whom, {@link ElderRights} says. */
@ApplicationScoped
class ElderTasks implements TaskCatalog {
    private final ElderRepository repository;
    private final KnownInstitutions institutions;
    private final ElderRights rights;

    ElderTasks(ElderRepository repository, KnownInstitutions institutions, ElderRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(AgencyTask.VERIFY_ELDER, AgencyTask.VERIFY_UPDATE);
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Elder elder
                ? Optional.of(waiting(elder).stream()
                        .map(kind -> Task.of(kind, rights.addressees("verify", elder))
                                .notFor(elder.verification().correctedBy()))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.homesOf(subjects), institutions::contacts);
    }

    static Set<AgencyTask> waiting(Elder elder) {
        return switch (elder.status()) {
            case PENDING_VERIFICATION -> EnumSet.of(AgencyTask.VERIFY_ELDER);
            case UPDATE_PENDING -> EnumSet.of(AgencyTask.VERIFY_UPDATE);
            // somebody put the number right while nothing is payable or the elder is dead
            case PAUSED, DECEASED ->
                elder.verification().correctedBy() == null
                        ? EnumSet.noneOf(AgencyTask.class)
                        : EnumSet.of(AgencyTask.VERIFY_ELDER);
            case MISMATCH, ACTIVE, TRANSFERRED_OUT, CLOSED, MERGED, ERASED -> EnumSet.noneOf(AgencyTask.class);
        };
    }
}
