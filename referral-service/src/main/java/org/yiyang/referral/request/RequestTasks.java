package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

/** An open request waits for the doctors of the partner that was asked; for the home where none of them could refer,
 * and for the dispatcher where the home is closed. */
@ApplicationScoped
class RequestTasks implements TaskCatalog {
    private final RequestRepository repository;
    private final KnownInstitutions institutions;
    private final RequestRights rights;

    RequestTasks(RequestRepository repository, KnownInstitutions institutions, RequestRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(RequestTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof ReferralRequest request ? Optional.of(waiting(request)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.between(subjects), institutions::contacts);
    }

    private List<Task> waiting(ReferralRequest request) {
        if (!request.verbs().contains("refer")) {
            return List.of();
        }
        RequestTask kind = rights.isAnswerable(request) ? RequestTask.REFER : RequestTask.WITHDRAW;
        Addressee[] whom = rights.addressees(kind.verb(), request).toArray(Addressee[]::new);
        RequestWatch watch = request.watch();
        boolean urgent = request.urgency() == Urgency.URGENT || watch.dueSoon() || watch.overdue();
        Priority priority = urgent ? Priority.URGENT : Priority.NORMAL;
        List<Task> tasks = new ArrayList<>();
        tasks.add(Task.of(kind, whom).priority(priority).dueBy(RequestDue.REQUEST_ANSWER.name()));
        if (watch.escalation().waits() && request.region() != null) {
            Addressee[] dispatchers = rights.dispatchers(request).toArray(Addressee[]::new);
            tasks.add(Task.of(RequestTask.TAKE_OVER_REQUEST, dispatchers)
                    .priority(Priority.URGENT)
                    .dueBy(RequestDue.REQUEST_ESCALATION.name()));
        }
        return tasks;
    }
}
