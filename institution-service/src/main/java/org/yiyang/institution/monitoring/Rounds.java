package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.WorkingInstitutions;
import org.yiyang.institution.WorkingInstitutions.Working;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with rounds of reports in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rounds {
    private final RoundRepository repository;
    private final VisibleRounds visible;
    private final WorkingInstitutions institutions;
    private final Regions regions;
    private final RoundClock clock;
    private final Changes changes;

    Rounds(
            RoundRepository repository,
            VisibleRounds visible,
            WorkingInstitutions institutions,
            Regions regions,
            RoundClock clock,
            Changes changes) {
        this.repository = repository;
        this.visible = visible;
        this.institutions = institutions;
        this.regions = regions;
        this.clock = clock;
        this.changes = changes;
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
            throw new Refused(RoundRefusal.ALREADY_OPENED, known.id());
        });
        Round round = Round.opened(body.regionCode(), wanted, call.today(), call.now());
        repository.persist(round);
        clock.start(call, round, body.dueInWorkdays());
        changes.tell(round, new Round.Event.RoundOpened());
        return round;
    }

    Round close(Call call, UUID id) {
        Round round = get(call, id);
        changes.tell(round, round.close(call.now()));
        clock.stop(round);
        return round;
    }

    Round reopen(Call call, UUID id, Integer dueInWorkdays, String reason) {
        Round round = get(call, id);
        changes.tell(round, round.reopen(reason, call.now()));
        clock.start(call, round, dueInWorkdays);
        return round;
    }

    Round annul(Call call, UUID id, String reason) {
        Round round = get(call, id);
        changes.tell(round, round.annul(reason, call.now()));
        clock.stop(round);
        return round;
    }

    /** Refuses a report of an institution that the round did not ask for; it asked where each was on its day. */
    void mustTake(UUID id, Place subject, LocalDate day) {
        Round round = repository
                .callingUpon(subject, id)
                .orElseThrow(() -> new Refused(SnapshotRefusal.NOT_OBLIGED).at("/roundId"));
        Working then = institutions.one(subject.institution(), round.asOf()).orElse(null);
        Place there = then == null ? subject : new Place(then.id(), then.regionCode());
        round.mustTake(there, day, then);
    }

    /** What a deadline does; nothing if the round was closed meanwhile. */
    void due(Call call, Deadline deadline) {
        repository.find(call.scope(), deadline.subject()).filter(Round::open).ifPresent(round -> {
            boolean reminder = deadline.kind().equals(RoundClock.REMINDER);
            changes.tell(round, reminder ? round.remind(call.now()) : round.fallDue(deadline.dueAt(), call.now()));
        });
    }

    private Round get(Call call, UUID id) {
        Round round = visible.one(call.scope(), id);
        mustRule(call.scope(), round);
        call.expects(round.version());
        return round;
    }

    /** An institution sees what calls upon it; only the region's own officials decide about it. */
    private static void mustRule(Scope scope, Round round) {
        if (!rules(scope, round)) {
            throw new Refused(RoundRefusal.REGION_NOT_YOURS);
        }
    }

    static boolean rules(Scope scope, Round round) {
        return scope.coversRegion(round.region());
    }
}
