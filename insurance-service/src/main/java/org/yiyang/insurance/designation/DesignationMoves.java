package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** How every designation is moved: in the order of {@link Moves}, and with what follows every change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationMoves {
    private final Moves<Designation> moves;
    private final DesignationSettlement settlement;
    private final DesignationDeadlines deadlines;
    private final Changes changes;

    DesignationMoves(
            DesignationRepository repository,
            DesignationRights rights,
            DesignationSettlement settlement,
            DesignationDeadlines deadlines,
            Changes changes) {
        this.moves = new Moves<Designation>(repository::find, rights, changes);
        this.settlement = settlement;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    /** Makes a move; the agreement then follows its days, and the deadlines of tasks what waits now. */
    Designation move(Call call, UUID id, String verb, Function<Designation, DesignationEvent> effect) {
        Designation designation = moves.begin(call, id, verb);
        Set<AgencyTask> before = DesignationTasks.waiting(designation);
        DesignationStatus was = designation.status();
        changes.publish(designation, effect.apply(designation));
        deadlines.follow(call, designation, before, DesignationTasks.waiting(designation));
        if (designation.status() != was) {
            settlement.watchApplicant(call, designation);
        }
        settlement.follow(call, designation);
        return designation;
    }

    /** Enters a new one, which is followed likewise. */
    Designation begin(Call call, Designation designation, DesignationEvent event) {
        changes.publish(designation, event);
        deadlines.follow(call, designation, Set.of(), DesignationTasks.waiting(designation));
        settlement.follow(call, designation);
        return designation;
    }
}
