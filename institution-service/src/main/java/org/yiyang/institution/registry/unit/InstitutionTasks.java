package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionRights;
import org.yiyang.institution.registry.certificate.CertificateDeadlines;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.query.InstitutionContacts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What an institution waits for, of the department that decides about it. */
@ApplicationScoped
class InstitutionTasks implements TaskCatalog {
    private final InstitutionRepository repository;
    private final CertificateDeadlines deadlines;
    private final InstitutionContacts institutions;
    private final InstitutionRights rights;

    InstitutionTasks(
            InstitutionRepository repository,
            CertificateDeadlines deadlines,
            InstitutionContacts institutions,
            InstitutionRights rights) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(InstitutionTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Institution one ? Optional.of(waiting(call, one)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return institutions.of(subjects);
    }

    private List<Task> waiting(Call call, Institution one) {
        List<Task> waiting = new ArrayList<>();
        if (one.status() != InstitutionStatus.CLOSED && isOperatorClosed(one)) {
            waiting.add(Task.of(InstitutionTask.NAME_OPERATOR, rights.officials("change", one)));
        }
        LocalDate until = deadlines.suspendedUntil(one, call.today());
        if (until != null && !call.today().isBefore(until)) {
            waiting.add(Task.of(InstitutionTask.SETTLE_SUSPENSION, rights.officials("close", one)));
        }
        return waiting;
    }

    private boolean isOperatorClosed(Institution one) {
        return one.entry().operatedById() != null
                && repository.findById(one.entry().operatedById()).status() == InstitutionStatus.CLOSED;
    }
}
