package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with rounds of reports in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rounds {
    private final RoundRepository repository;
    private final Register register;
    private final Regions regions;
    private final RoundClock clock;
    private final Changes changes;
    private final Moves<Round> moves;

    Rounds(
            RoundRepository repository,
            VisibleRounds visible,
            Register register,
            Regions regions,
            RoundClock clock,
            RoundRights rights,
            Changes changes) {
        this.repository = repository;
        this.register = register;
        this.regions = regions;
        this.clock = clock;
        this.changes = changes;
        this.moves = new Moves<>(visible::find, rights, changes);
    }

    Round open(Call call, RoundJson.Open body) {
        regions.mustExist(body.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(body.regionCode())) {
            throw new Refused(RoundRefusal.REGION_NOT_YOURS).at("/regionCode");
        }
        if (body.asOf().isAfter(call.today())) {
            throw new Refused(RoundRefusal.DAY_IN_FUTURE).at("/asOf");
        }
        Round.Call wanted = new Round.Call(body.type(), body.scope(), body.asOf());
        repository.same(Round.keyOf(body.regionCode(), wanted)).ifPresent(known -> {
            throw new Refused(RoundRefusal.ALREADY_OPENED, body.type(), body.asOf(), known.id());
        });
        Round round = Round.opened(body.regionCode(), wanted, call.today(), call.now());
        repository.persist(round);
        clock.start(call, round, body.dueInWorkdays());
        changes.publish(round, new Round.Event.RoundOpened());
        return round;
    }

    Round close(Call call, UUID id) {
        Round round = moves.move(call, id, "close", one -> one.close(call.now()));
        clock.stop(round);
        return round;
    }

    Round reopen(Call call, UUID id, Integer dueInWorkdays, String reason) {
        Round round = moves.move(call, id, "reopen", one -> one.reopen(reason, call.now()));
        clock.start(call, round, dueInWorkdays);
        return round;
    }

    Round annul(Call call, UUID id, String reason) {
        Round round = moves.move(call, id, "annul", one -> one.annul(reason, call.now()));
        clock.stop(round);
        return round;
    }

    /** Refuses a report of an institution that the round did not ask for; it asked where each was on its day. */
    void mustTake(UUID id, Place subject, LocalDate day) {
        Round round = repository
                .callingUpon(subject, id)
                .orElseThrow(() -> new Refused(SnapshotRefusal.NOT_OBLIGED).at("/roundId"));
        Registered then = register.working(subject.institution(), round.asOf()).orElse(null);
        Place there = then == null ? subject : new Place(then.id(), then.regionCode());
        round.mustTake(there, day, then);
    }

    /** What a deadline does; nothing if the round was closed meanwhile. */
    void due(Call call, Deadline deadline) {
        repository.find(call.scope(), deadline.subject()).filter(Round::open).ifPresent(round -> {
            boolean reminder = deadline.kind().equals(RoundClock.REMINDER);
            changes.publish(round, reminder ? round.remind(call.now()) : round.fallDue(deadline.dueAt(), call.now()));
        });
    }
}
