package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.unit.ClosureFollower;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;

/** A pilot goes on at the successor, unless that is one of the same programme; without a successor it ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PilotClosures implements ClosureFollower {
    private final PilotRepository repository;
    private final Deadlines deadlines;
    private final Changes changes;

    PilotClosures(PilotRepository repository, Deadlines deadlines, Changes changes) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @Override
    public void replaced(Call call, UUID institution, Place successor, Decision decision) {
        for (Pilot pilot : repository.running(institution)) {
            if (repository.same(Pilot.keyOf(successor, pilot.naming())).isPresent()) {
                end(call, pilot, decision);
            } else {
                changes.publish(pilot, pilot.passOn(successor, decision.reason(), call.now()));
            }
        }
    }

    @Override
    public void closed(Call call, UUID institution, Decision decision) {
        repository.running(institution).forEach(pilot -> end(call, pilot, decision));
    }

    private void end(Call call, Pilot pilot, Decision decision) {
        changes.publish(pilot, pilot.endWith(decision.effectiveOn(), decision.reason(), call.now()));
        deadlines.clearAll(pilot.id());
    }
}
