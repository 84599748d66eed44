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
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** What an agreement waits for follows from its state and the day; {@link AgreementRights} says for whom. */
@ApplicationScoped
class AgreementTasks implements TaskCatalog {
    private final AgreementRepository repository;
    private final Parameters parameters;
    private final KnownInstitutions institutions;
    private final AgreementRights rights;
    private final SuccessionTasks successions;

    AgreementTasks(
            AgreementRepository repository,
            Parameters parameters,
            KnownInstitutions institutions,
            AgreementRights rights,
            SuccessionTasks successions) {
        this.repository = repository;
        this.institutions = institutions;
        this.parameters = parameters;
        this.rights = rights;
        this.successions = successions;
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
        return ConcernedInstitutions.named(repository.partiesOf(subjects), institutions::contacts);
    }

    private List<Task> waiting(Call call, Agreement agreement) {
        Stream<Task> one = Stream.of(
                        next(agreement),
                        refused(agreement),
                        amendment(agreement),
                        amendmentFiling(agreement),
                        amendmentRefused(agreement),
                        notice(agreement),
                        renewal(call, agreement))
                .flatMap(Optional::stream);
        return Stream.concat(one, successions.waiting(call, agreement).stream()).toList();
    }

    private Optional<Task> next(Agreement agreement) {
        return switch (agreement.status()) {
            case DRAFT -> Optional.of(negotiating(AgreementTask.FINISH_DRAFT, "propose", agreement));
            case PROPOSED, COUNTERED -> Optional.of(negotiating(AgreementTask.ANSWER_OFFER, "agree", agreement));
            case AGREED, PARTIALLY_SIGNED -> Optional.of(negotiating(AgreementTask.SIGN_AGREEMENT, "sign", agreement));
            case SIGNED ->
                agreement.life().filings().in(AgreementFilingState.WAITING).isEmpty()
                        ? Optional.empty()
                        : Optional.of(task(AgreementTask.FILE_AGREEMENT, "file", agreement));
            case FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<Task> refused(Agreement agreement) {
        return agreement.status() == AgreementStatus.SIGNED && agreement.life().filingRefused()
                ? Optional.of(task(AgreementTask.ANSWER_FILING_REFUSAL, "resubmit-filing", agreement))
                : Optional.empty();
    }

    private Optional<Task> amendment(Agreement agreement) {
        return agreement.status().binding()
                ? agreement.openAmendment().map(open -> task(AgreementTask.SIGN_AMENDMENT, "sign-amendment", agreement))
                : Optional.empty();
    }

    private Optional<Task> amendmentFiling(Agreement agreement) {
        return filed(agreement)
                .filter(one -> !one.filings().in(AgreementFilingState.WAITING).isEmpty())
                .map(one -> task(AgreementTask.FILE_AMENDMENT, "file-amendment", agreement));
    }

    private Optional<Task> amendmentRefused(Agreement agreement) {
        return filed(agreement)
                .filter(Amendment::isRefused)
                .map(one -> task(AgreementTask.ANSWER_AMENDMENT_REFUSAL, "resubmit-amendment-filing", agreement));
    }

    private static Optional<Amendment> filed(Agreement agreement) {
        return agreement.filedAmendment().filter(one -> agreement.status().binding());
    }

    private Optional<Task> notice(Agreement agreement) {
        TerminationNotice notice = agreement.life().notice();
        return notice == null || notice.agreed() || !agreement.status().binding()
                ? Optional.empty()
                : Optional.of(task(AgreementTask.ANSWER_TERMINATION, "agree-termination", agreement));
    }

    private Task negotiating(AgreementTask kind, String verb, Agreement agreement) {
        return task(kind, verb, agreement).dueBy(AgreementDue.NEGOTIATION_END.name());
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
        return Optional.of(renewalTask(agreement).priority(last ? Priority.URGENT : Priority.NORMAL));
    }

    private Task renewalTask(Agreement agreement) {
        return agreement.awaitsRenewal() && agreement.renewalCourse().objectedBy() == null
                ? Task.of(AgreementTask.OBJECT_TO_RENEWAL, rights.bothParties("object-renewal", agreement))
                        .dueBy(AgreementDue.AUTOMATIC_RENEWAL.name())
                : Task.of(AgreementTask.RENEW_AGREEMENT, rights.bothParties("terminate", agreement));
    }

    /** The days on which the parties are reminded of the end of the term. */
    List<LocalDate> remindedOn(Call call, Agreement agreement) {
        return List.of(
                reminded(agreement, AgreementParameter.RENEWAL_REMINDER_DAYS, call),
                reminded(agreement, AgreementParameter.RENEWAL_URGENT_DAYS, call));
    }

    private LocalDate reminded(Agreement agreement, AgreementParameter days, Call call) {
        LocalDate until = agreement.awaitsRenewal()
                ? agreement.content().renewal().objectUntil(agreement.entry())
                : agreement.entry().endDate();
        return until.minusDays(parameters.integer(days, agreement.region(), call.today()));
    }
}
