package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.Concerned;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What an agreement waits for: follows from its state and the day; for whom, {@link AgreementRights} says. */
@ApplicationScoped
class AgreementTasks implements TaskCatalog {
    private final AgreementRepository repository;
    private final Parameters parameters;
    private final KnownInstitutions institutions;
    private final AgreementRights rights;

    AgreementTasks(
            AgreementRepository repository,
            Parameters parameters,
            KnownInstitutions institutions,
            AgreementRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.parameters = parameters;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(AgreementTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Agreement agreement ? Optional.of(waiting(call, agreement)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return Concerned.named(repository.partiesOf(subjects), institutions::contacts);
    }

    private List<Task> waiting(Call call, Agreement agreement) {
        return Stream.of(next(agreement), notice(agreement), renewal(call, agreement))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Task> next(Agreement agreement) {
        return switch (agreement.status()) {
            case PROPOSED, COUNTERED -> Optional.of(task(AgreementTask.ANSWER_OFFER, "agree", agreement));
            case AGREED, PARTIALLY_SIGNED -> Optional.of(task(AgreementTask.SIGN_AGREEMENT, "sign", agreement));
            case SIGNED ->
                agreement.life().filingRequired()
                        ? Optional.of(task(AgreementTask.FILE_AGREEMENT, "file", agreement))
                        : Optional.empty();
            case DRAFT, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<Task> notice(Agreement agreement) {
        TerminationNotice notice = agreement.life().notice();
        return notice == null || notice.agreed() || !agreement.status().binding()
                ? Optional.empty()
                : Optional.of(task(AgreementTask.ANSWER_TERMINATION, "agree-termination", agreement));
    }

    private Task task(AgreementTask kind, String verb, Agreement agreement) {
        return Task.of(kind, rights.addressees(verb, agreement));
    }

    private Optional<Task> renewal(Call call, Agreement agreement) {
        LocalDate end = agreement.entry().endDate();
        boolean soon = !call.today().isBefore(reminded(agreement, AgreementParameter.RENEWAL_REMINDER_DAYS, call));
        TerminationNotice notice = agreement.life().notice();
        boolean ending = notice != null && notice.agreed();
        if (!agreement.status().inForce()
                || !soon
                || ending
                || end.isBefore(call.today())
                || repository.isRenewed(agreement.id())) {
            return Optional.empty();
        }
        boolean last = !call.today().isBefore(reminded(agreement, AgreementParameter.RENEWAL_URGENT_DAYS, call));
        return Optional.of(Task.of(AgreementTask.RENEW_AGREEMENT, rights.bothParties("terminate", agreement))
                .priority(last ? Priority.URGENT : Priority.NORMAL));
    }

    /** The days on which the parties are reminded of the end of the term. */
    List<LocalDate> remindedOn(Call call, Agreement agreement) {
        return List.of(
                reminded(agreement, AgreementParameter.RENEWAL_REMINDER_DAYS, call),
                reminded(agreement, AgreementParameter.RENEWAL_URGENT_DAYS, call));
    }

    private LocalDate reminded(Agreement agreement, AgreementParameter days, Call call) {
        return agreement.entry().endDate().minusDays(parameters.integer(days, agreement.region(), call.today()));
    }
}
