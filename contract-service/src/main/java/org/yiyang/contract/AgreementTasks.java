package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** For whom an agreement waits, and for what: follows from its state and the day alone. */
@ApplicationScoped
class AgreementTasks implements TaskCatalog {
    private final AgreementRepository repository;
    private final Parameters parameters;
    private final Actions actions;

    AgreementTasks(AgreementRepository repository, Parameters parameters, Actions actions) {
        this.repository = repository;
        this.parameters = parameters;
        this.actions = actions;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(AgreementTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Agreement agreement ? Optional.of(waiting(call, agreement)) : Optional.empty();
    }

    private List<Task> waiting(Call call, Agreement agreement) {
        return Stream.of(next(agreement), notice(agreement), renewal(call, agreement))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Task> next(Agreement agreement) {
        return switch (agreement.status()) {
            case PROPOSED, COUNTERED ->
                Optional.of(
                        parties(AgreementTask.ANSWER_OFFER, "agree", agreement, side -> side != agreement.offeredBy()));
            case AGREED, PARTIALLY_SIGNED ->
                Optional.of(parties(
                        AgreementTask.SIGN_AGREEMENT,
                        "sign",
                        agreement,
                        side -> agreement.signatures().stream().noneMatch(one -> one.stands() && one.side() == side)));
            case SIGNED -> agreement.life().filingRequired() ? Optional.of(filing(agreement)) : Optional.empty();
            case DRAFT, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED, CANCELLED -> Optional.empty();
        };
    }

    private Task filing(Agreement agreement) {
        return Task.of(
                AgreementTask.FILE_AGREEMENT,
                actions.roles(AgreementResource.class, "file").stream()
                        .map(role -> Addressee.official(role, agreement.region()))
                        .toArray(Addressee[]::new));
    }

    private Optional<Task> notice(Agreement agreement) {
        Ending ending = agreement.life().ending();
        if (ending == null || ending.agreed() || !agreement.status().binding()) {
            return Optional.empty();
        }
        return Optional.of(
                parties(AgreementTask.ANSWER_TERMINATION, "agree-termination", agreement, side -> side != ending.by()));
    }

    private Optional<Task> renewal(Call call, Agreement agreement) {
        boolean inForce =
                agreement.status() == AgreementStatus.EFFECTIVE || agreement.status() == AgreementStatus.SUSPENDED;
        LocalDate end = agreement.entry().endDate();
        boolean soon = !call.today().isBefore(reminded(agreement, AgreementParameter.RENEWAL_REMINDER_DAYS, call));
        boolean ending =
                agreement.life().ending() != null && agreement.life().ending().agreed();
        if (!inForce || !soon || ending || end.isBefore(call.today()) || repository.isRenewed(agreement.id())) {
            return Optional.empty();
        }
        boolean last = !call.today().isBefore(reminded(agreement, AgreementParameter.RENEWAL_URGENT_DAYS, call));
        return Optional.of(parties(AgreementTask.RENEW_AGREEMENT, "terminate", agreement, side -> true)
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

    private Task parties(AgreementTask kind, String verb, Agreement agreement, Predicate<Side> which) {
        Set<String> roles = actions.roles(AgreementResource.class, verb);
        Set<Addressee> addressees = new HashSet<>();
        Stream.of(Side.values())
                .filter(which)
                .forEach(side ->
                        roles.forEach(role -> addressees.add(Addressee.staff(role, side.of(agreement.entry())))));
        return Task.of(kind, addressees.toArray(Addressee[]::new));
    }
}
