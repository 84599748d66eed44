package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.referral.task.Task;

/** Which referrals wait for a caller, and for what. */
@ApplicationScoped
public class WaitingReferrals {
    private static final Set<ReferralFlag> OVERDUE = EnumSet.of(
            ReferralFlag.RESPONSE_OVERDUE, ReferralFlag.CONFIRMATION_OVERDUE, ReferralFlag.PAPERWORK_OVERDUE);
    private static final Set<ReferralFlag> TO_REDIRECT =
            EnumSet.of(ReferralFlag.RESPONSE_OVERDUE, ReferralFlag.RECEIVER_UNLICENSED);
    private final ReferralRepository repository;
    private final Families families;
    private final Deadlines deadlines;
    private final ReferralActions actions;

    WaitingReferrals(ReferralRepository repository, Families families, Deadlines deadlines, ReferralActions actions) {
        this.repository = repository;
        this.families = families;
        this.deadlines = deadlines;
        this.actions = actions;
    }

    /** In no particular order. */
    public List<Task> of(Call call, int limit) {
        families.mayView(call);
        List<Task> tasks = new ArrayList<>();
        for (Referral referral : repository.waiting(call.scope(), limit)) {
            Standing standing = Standing.of(call.caller(), referral);
            List<String> awaited = awaited(referral, standing);
            actions.allowed(call.caller(), referral, awaited).forEach(verb -> tasks.add(task(verb, referral)));
        }
        return tasks;
    }

    /** The verbs that somebody is waiting for, of all that are possible. */
    private static List<String> awaited(Referral referral, Standing standing) {
        List<String> awaited = new ArrayList<>(next(referral));
        boolean toRedirect = referral.flags().stream().anyMatch(TO_REDIRECT::contains);
        if (standing.is(Standing.End.DISPATCHER)) {
            awaited.clear();
        }
        if (toRedirect && referral.verbs().contains("redirect") && !standing.is(Standing.End.RECEIVER)) {
            awaited.add("redirect");
        }
        awaited.addAll(referral.verbs().stream()
                .filter(verb -> verb.equals("supplement") || verb.equals("identify"))
                .toList());
        return awaited;
    }

    private static List<String> next(Referral referral) {
        String arrive = referral.referralKind() == ReferralKind.DOWN ? "receive" : "arrive";
        return switch (referral.status()) {
            case SUBMITTED -> List.of(referral.consented() ? "review" : "consent");
            case PENDING -> List.of("accept");
            case REJECTED -> List.of("redirect");
            case ACCEPTED, IN_TRANSIT -> List.of(arrive);
            case RETURNED, FOLLOWED_UP -> List.of("complete");
            case RECEIVED -> List.of("follow-up");
            case REVIEWED, REDIRECTED, ARRIVED, IN_TREATMENT -> List.of();
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> List.of();
        };
    }

    private Task task(String verb, Referral referral) {
        Optional<Deadline> due = deadlines.openOf(referral.id()).stream().findFirst();
        return new Task(
                verb,
                "/api/v1/referrals/" + referral.id() + "/" + verb,
                referral.id(),
                referral.referralKind(),
                referral.matter().urgency() == Urgency.URGENT,
                due.map(Deadline::dueAt).orElse(null),
                due.map(Deadline::provisional).orElse(false),
                referral.flags().stream().anyMatch(OVERDUE::contains));
    }
}
