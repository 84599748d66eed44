package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.task.Addressee;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;

/** For whom a referral waits, and for what: follows from its state, its flags and its two ends alone. */
@ApplicationScoped
class ReferralTasks implements TaskCatalog {
    private static final Set<ReferralFlag> TO_REDIRECT =
            EnumSet.of(ReferralFlag.RESPONSE_OVERDUE, ReferralFlag.RECEIVER_UNLICENSED);
    private static final Set<Standing.End> THOSE_CONCERNED =
            EnumSet.of(Standing.End.SENDER, Standing.End.RECEIVER, Standing.End.PERSON);
    private static final Set<Standing.End> THOSE_WHO_REDIRECT =
            EnumSet.of(Standing.End.SENDER, Standing.End.DISPATCHER);
    private final ReferralActions actions;

    ReferralTasks(ReferralActions actions) {
        this.actions = actions;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(ReferralTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Referral referral ? Optional.of(waiting(referral)) : Optional.empty();
    }

    private List<Task> waiting(Referral referral) {
        List<Task> tasks = new ArrayList<>();
        next(referral).ifPresent(kind -> tasks.add(task(kind, referral, THOSE_CONCERNED)));
        boolean stuck = referral.status() == ReferralStatus.REJECTED
                || referral.flags().stream().anyMatch(TO_REDIRECT::contains);
        if (stuck && referral.verbs().contains("redirect")) {
            tasks.add(task(ReferralTask.REDIRECT, referral, THOSE_WHO_REDIRECT));
        }
        for (ReferralTask later : List.of(ReferralTask.SUPPLEMENT, ReferralTask.IDENTIFY)) {
            if (referral.verbs().contains(later.verb())) {
                tasks.add(task(later, referral, THOSE_CONCERNED));
            }
        }
        return tasks.stream().filter(task -> !task.addressees().isEmpty()).toList();
    }

    private static Optional<ReferralTask> next(Referral referral) {
        boolean down = referral.referralKind() == ReferralKind.DOWN;
        return switch (referral.status()) {
            case SUBMITTED -> Optional.of(referral.consented() ? ReferralTask.REVIEW : ReferralTask.CONSENT);
            case PENDING -> Optional.of(ReferralTask.ACCEPT);
            case ACCEPTED, IN_TRANSIT -> Optional.of(down ? ReferralTask.RECEIVE : ReferralTask.ARRIVE);
            case RETURNED, FOLLOWED_UP -> Optional.of(ReferralTask.COMPLETE);
            case RECEIVED -> Optional.of(ReferralTask.FOLLOW_UP);
            case REVIEWED, REDIRECTED, REJECTED, ARRIVED, IN_TREATMENT -> Optional.empty();
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> Optional.empty();
        };
    }

    private Task task(ReferralTask kind, Referral referral, Set<Standing.End> among) {
        Set<Addressee> addressees = new HashSet<>();
        for (Standing.End end : Standing.whoMay(kind.verb(), referral)) {
            if (among.contains(end)) {
                actions.roles(kind.verb()).forEach(role -> addressees.addAll(addressees(role, end, referral)));
            }
        }
        // Who submitted a referral does not review it.
        String notFor = kind == ReferralTask.REVIEW ? referral.submittedBy() : null;
        return new Task(kind, null, priority(referral), kind.due(), notFor, addressees);
    }

    private static Priority priority(Referral referral) {
        if (referral.referralKind() == ReferralKind.EMERGENCY) {
            return Priority.EMERGENCY;
        }
        return referral.matter().urgency() == Urgency.URGENT ? Priority.URGENT : Priority.NORMAL;
    }

    private static List<Addressee> addressees(String role, Standing.End end, Referral referral) {
        return switch (end) {
            case SENDER -> staff(role, referral.sender());
            case RECEIVER -> staff(role, referral.receiver());
            case DISPATCHER -> dispatchers(role, referral);
            case PERSON -> persons(role, referral.elderId());
            case SUPERVISOR -> List.of();
        };
    }

    private static List<Addressee> staff(String role, Party party) {
        if (!Roles.STAFF.contains(role)) {
            return List.of();
        }
        return Stream.of(party.institutionId(), party.homeId(), party.operatorId())
                .filter(Objects::nonNull)
                .map(institution -> Addressee.staff(role, institution))
                .toList();
    }

    private static List<Addressee> dispatchers(String role, Referral referral) {
        if (!role.equals(Roles.DISPATCHER)) {
            return List.of();
        }
        return Stream.of(referral.sender().regionCode(), referral.receiver().regionCode())
                .filter(Objects::nonNull)
                .map(region -> Addressee.official(role, region))
                .toList();
    }

    private static List<Addressee> persons(String role, UUID elder) {
        return elder == null || !Roles.PERSONS.contains(role) ? List.of() : List.of(Addressee.person(role, elder));
    }
}
