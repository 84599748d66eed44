package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.referral.Urgency;

/** A question waits for the doctors who are asked; the advice to refer for those who asked. */
@ApplicationScoped
class ConsultationTasks implements TaskCatalog {
    private final ConsultationRepository repository;
    private final KnownInstitutions institutions;
    private final ConsultationRights rights;

    ConsultationTasks(ConsultationRepository repository, KnownInstitutions institutions, ConsultationRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(ConsultationTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof RemoteConsultation consultation
                ? Optional.of(waiting(consultation))
                : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.between(subjects), institutions::contacts);
    }

    private List<Task> waiting(RemoteConsultation consultation) {
        boolean urgent = consultation.urgency() == Urgency.URGENT || consultation.overdue();
        List<String> verbs = consultation.verbs();
        return Arrays.stream(ConsultationTask.values())
                .filter(kind -> verbs.contains(kind.verb()))
                .map(kind -> Task.of(
                                kind,
                                rights.addressees(kind.verb(), consultation).toArray(Addressee[]::new))
                        .dueBy(ConsultationDue.CONSULTATION_ANSWER.name())
                        .priority(urgent ? Priority.URGENT : Priority.NORMAL))
                .toList();
    }
}
