package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.task.Task;
import org.yiyang.kit.task.TaskCatalog;
import org.yiyang.kit.task.TaskKind;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.referral.ReferralRights.End;

/** For whom a referral waits, and for what: follows from its state, its flags and its two ends alone. */
@ApplicationScoped
class ReferralTasks implements TaskCatalog {
    private static final Set<ReferralFlag> TO_REDIRECT =
            EnumSet.of(ReferralFlag.RESPONSE_OVERDUE, ReferralFlag.RECEIVER_UNLICENSED);
    private static final Set<End> THOSE_CONCERNED = EnumSet.of(End.SENDER, End.RECEIVER, End.PERSON);
    private static final Set<End> EVERYBODY = EnumSet.of(End.SENDER, End.RECEIVER, End.PERSON, End.DISPATCHER);
    /** Nobody of the parties may be left who would act. */
    private static final Set<ReferralFlag> PARTY_GONE =
            EnumSet.of(ReferralFlag.SENDER_CLOSED, ReferralFlag.RECEIVER_CLOSED);

    private static final List<ReferralTask> BESIDE_THE_WAY = List.of(
            ReferralTask.ACKNOWLEDGE,
            ReferralTask.CONFIRM_NOTICE,
            ReferralTask.READ_SLIP,
            ReferralTask.SUPPLEMENT,
            ReferralTask.IDENTIFY);

    private static final Set<End> WHO_IS_BESIDE = EnumSet.of(End.SENDER, End.RECEIVER, End.PERSON, End.FORMER_RECEIVER);

    private static final Set<End> THOSE_WHO_REDIRECT = EnumSet.of(End.SENDER, End.DISPATCHER);
    private final ReferralRepository repository;
    private final KnownInstitutions institutions;
    private final ReferralRights rights;

    ReferralTasks(ReferralRepository repository, KnownInstitutions institutions, ReferralRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(ReferralTask.values());
    }

    @Override
    public Optional<List<Task>> waitingWith(Call call, Aggregate subject) {
        return subject instanceof Referral referral ? Optional.of(waiting(referral)) : Optional.empty();
    }

    @Override
    public Map<UUID, List<InstitutionContact>> concerned(Set<UUID> subjects) {
        return ConcernedInstitutions.named(repository.endsOf(subjects), institutions::contacts);
    }

    private List<Task> waiting(Referral referral) {
        List<Task> tasks = new ArrayList<>();
        Optional<ReferralTask> next = next(referral);
        boolean partyGone = referral.flags().stream().anyMatch(PARTY_GONE::contains);
        next.ifPresent(kind -> tasks.add(task(kind, referral, partyGone ? EVERYBODY : THOSE_CONCERNED)));
        if (partyGone || referral.flags().contains(ReferralFlag.ANOTHER_OPEN)) {
            clearing(referral)
                    .filter(kind -> !next.equals(Optional.of(kind)))
                    .ifPresent(kind -> tasks.add(task(kind, referral, EnumSet.of(End.DISPATCHER))));
        }
        if (referral.flags().contains(ReferralFlag.VISIT_MISSED)
                && referral.verbs().contains(ReferralTask.DEPART.verb())) {
            tasks.add(task(ReferralTask.DEPART, referral, EnumSet.of(End.SENDER)));
        }
        tasks.addAll(ofDispatchers(referral));
        for (ReferralTask later : BESIDE_THE_WAY) {
            if (referral.verbs().contains(later.verb())) {
                tasks.add(task(later, referral, WHO_IS_BESIDE));
            }
        }
        return tasks.stream().filter(task -> !task.addressees().isEmpty()).toList();
    }

    /** What dispatchers are asked for, some of it with the sender: another receiver, or to see to what is late. */
    private List<Task> ofDispatchers(Referral referral) {
        List<Task> tasks = new ArrayList<>();
        boolean stuck = referral.status() == ReferralStatus.REJECTED
                || referral.flags().stream().anyMatch(TO_REDIRECT::contains);
        if (stuck && referral.verbs().contains("redirect")) {
            tasks.add(task(ReferralTask.REDIRECT, referral, THOSE_WHO_REDIRECT));
        }
        if (referral.watch().escalation().waits() && referral.verbs().contains(ReferralTask.TAKE_OVER.verb())) {
            tasks.add(task(ReferralTask.TAKE_OVER, referral, EnumSet.of(End.DISPATCHER)));
        }
        return tasks;
    }

    /** How a dispatcher ends what its parties no longer can. */
    private static Optional<ReferralTask> clearing(Referral referral) {
        return Stream.of(ReferralTask.CANCEL, ReferralTask.COMPLETE)
                .filter(kind -> referral.verbs().contains(kind.verb()))
                .findFirst();
    }

    private static Optional<ReferralTask> next(Referral referral) {
        boolean down = referral.variant() == ReferralKind.DOWN;
        return switch (referral.status()) {
            case SUBMITTED -> Optional.of(referral.consented() ? ReferralTask.REVIEW : ReferralTask.CONSENT);
            case PENDING -> Optional.of(ReferralTask.ACCEPT);
            case ACCEPTED, IN_TRANSIT -> Optional.of(down ? ReferralTask.RECEIVE : ReferralTask.ARRIVE);
            case RETURNED, FOLLOWED_UP -> Optional.of(ReferralTask.COMPLETE);
            case RECEIVED -> Optional.of(ReferralTask.FOLLOW_UP);
            case ARRIVED, IN_TREATMENT -> Optional.of(ReferralTask.RETURN);
            case REVIEWED, REDIRECTED, REJECTED -> Optional.empty();
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> Optional.empty();
        };
    }

    private Task task(ReferralTask kind, Referral referral, Set<End> among) {
        String verb = kind.verb();
        String notFor = ReferralRights.exceptFor(verb, referral);
        return new Task(
                kind, null, priority(referral), due(kind, referral), notFor, rights.addressees(verb, referral, among));
    }

    /** What says by when. */
    private static String due(ReferralTask kind, Referral referral) {
        ReferralStatus status = referral.status();
        if (kind == ReferralTask.REDIRECT && status == ReferralStatus.REJECTED) {
            return ReferralDue.REFERRAL_AFTER_REJECTION.name();
        }
        if ((kind == ReferralTask.ARRIVE || kind == ReferralTask.DEPART) && Watching.mayBeMissing(referral)) {
            return ReferralDue.REFERRAL_NO_SHOW.name();
        }
        if (kind == ReferralTask.ARRIVE && referral.variant() == ReferralKind.EMERGENCY) {
            return ReferralDue.REFERRAL_ON_THE_WAY.name();
        }
        boolean followed = kind == ReferralTask.COMPLETE && status == ReferralStatus.FOLLOWED_UP;
        return followed ? ReferralDue.REFERRAL_FOLLOW_UP.name() : kind.due();
    }

    private static Priority priority(Referral referral) {
        if (referral.variant() == ReferralKind.EMERGENCY) {
            return Priority.EMERGENCY;
        }
        boolean pressing = referral.reason().urgency() == Urgency.URGENT
                || referral.flags().contains(ReferralFlag.ARRIVAL_SAID)
                || referral.flags().contains(ReferralFlag.VISIT_MISSED)
                || referral.flags().contains(ReferralFlag.DUE_SOON)
                || referral.watch().escalation().level() != EscalationLevel.NONE;
        return pressing ? Priority.URGENT : Priority.NORMAL;
    }
}
