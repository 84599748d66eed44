package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.supervision.DueDates;
import org.yiyang.institution.supervision.DueDates.DueAt;
import org.yiyang.institution.supervision.Histories;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.http.Actions;

/** A round as it is shown, with its deadline and what the caller may do. */
@ApplicationScoped
class RoundViews {
    private final DueDates dueDates;
    private final Histories histories;
    private final Actions actions;
    private final CurrentCaller callers;
    private final Clock clock;

    RoundViews(DueDates dueDates, Histories histories, Actions actions, CurrentCaller callers, Clock clock) {
        this.dueDates = dueDates;
        this.histories = histories;
        this.actions = actions;
        this.callers = callers;
        this.clock = clock;
    }

    RoundJson.View of(Round round) {
        Caller caller = callers.get();
        List<String> allowed = Rounds.rules(caller.scope(), round)
                ? actions.allowed(RoundResource.class, caller, round.status().verbs())
                : List.of();
        return new RoundJson.View(round.snapshot(), round.version(), dueDates.of(round.id()), allowed);
    }

    Histories.History history(Round round) {
        return histories.of(round.id());
    }

    /** When its time runs out or ran out; empty for a round that was closed before. */
    Optional<Instant> dueOf(Round round) {
        return dueDates.of(round.id()).stream()
                .filter(due -> due.kind().equals(RoundClock.DUE))
                .map(DueAt::dueAt)
                .findFirst()
                .or(() -> Optional.ofNullable(round.fellDueAt()));
    }

    /** Whole days since an instant, 0 if it is still to come or unknown. */
    long daysSince(Instant due) {
        return due == null
                ? 0
                : Math.max(0, Duration.between(due, clock.instant()).toDays());
    }
}
