package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
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

/** An inquiry waits for the institution that is asked. */
@ApplicationScoped
class InquiryTasks implements TaskCatalog {
    private final InquiryRepository repository;
    private final KnownInstitutions institutions;
    private final InquiryRights rights;

    InquiryTasks(InquiryRepository repository, KnownInstitutions institutions, InquiryRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(InquiryTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Inquiry inquiry ? Optional.of(waiting(inquiry)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.between(subjects), institutions::contacts);
    }

    private List<Task> waiting(Inquiry inquiry) {
        if (!inquiry.verbs().contains("accept")) {
            return List.of();
        }
        Addressee[] whom = rights.addressees("accept", inquiry).toArray(Addressee[]::new);
        boolean urgent = inquiry.urgency() == Urgency.URGENT;
        return List.of(Task.of(InquiryTask.ANSWER_INQUIRY, whom).priority(urgent ? Priority.URGENT : Priority.NORMAL));
    }
}
