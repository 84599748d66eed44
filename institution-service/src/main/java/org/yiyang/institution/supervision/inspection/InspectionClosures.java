package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.unit.ClosureFollower;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;

/** The successor has to put right what was found; without one it waits for the bureau, and no deadline runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InspectionClosures implements ClosureFollower {
    private final InspectionRepository repository;
    private final Inspections inspections;
    private final Deadlines deadlines;
    private final Changes changes;

    InspectionClosures(InspectionRepository repository, Inspections inspections, Deadlines deadlines, Changes changes) {
        this.repository = repository;
        this.inspections = inspections;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @Override
    public void replaced(Call call, UUID institution, Place successor, Decision decision) {
        repository
                .open(institution)
                .forEach(one -> changes.publish(one, one.passOn(successor, decision.reason(), call.now())));
    }

    @Override
    public void closed(Call call, UUID institution, Decision decision) {
        repository.open(institution).forEach(one -> {
            changes.publish(one, one.followClosing(decision.effectiveOn(), decision.reason(), call.now()));
            deadlines.clearAll(one.id());
        });
    }

    @Override
    public void reopened(Call call, UUID institution) {
        repository.open(institution).stream()
                .filter(Inspection::institutionClosed)
                .forEach(one -> {
                    changes.publish(one, one.followReopening(call.now()));
                    if (one.status() == InspectionStatus.RECTIFYING) {
                        inspections.schedule(call, one, null);
                    }
                });
    }
}
