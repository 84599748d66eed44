package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.lifecycle.DueAt;

/** A round as it is shown, with its deadline and what the caller may do. */
@ApplicationScoped
class RoundViews {
    private final Deadlines deadlines;
    private final RoundRights rights;

    RoundViews(Deadlines deadlines, RoundRights rights) {
        this.deadlines = deadlines;
        this.rights = rights;
    }

    RoundJson.View of(Call call, Round round) {
        return of(call, round, deadlines.openOf(round.id()));
    }

    List<RoundJson.View> of(Call call, List<Round> rounds) {
        Map<UUID, List<Deadline>> open =
                deadlines.openOf(rounds.stream().map(Round::id).toList());
        return rounds.stream()
                .map(round -> of(call, round, open.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private RoundJson.View of(Call call, Round round, List<Deadline> open) {
        return new RoundJson.View(
                round.snapshot(), round.version(), DueAt.of(open, call.now()), rights.allowed(call.caller(), round));
    }

    /** When its time runs out or ran out; empty for a round that was closed before. */
    Optional<Instant> dueOf(Round round) {
        return deadlines.openOf(round.id()).stream()
                .filter(due -> due.kind().equals(RoundClock.DUE))
                .map(Deadline::dueAt)
                .findFirst()
                .or(() -> Optional.ofNullable(round.fellDueAt()));
    }
}
