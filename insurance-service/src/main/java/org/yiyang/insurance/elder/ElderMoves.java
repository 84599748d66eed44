package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.task.AgencyDeadlines;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** Makes a move of one elder's record; the deadlines of the agency's tasks follow what waits after it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ElderMoves {
    private final AgencyDeadlines deadlines;
    private final Changes changes;
    private final Moves<Elder> moves;

    ElderMoves(ElderRepository repository, ElderRights rights, AgencyDeadlines deadlines, Changes changes) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    Elder move(Call call, UUID id, String verb, Function<Elder, ElderEvent> effect) {
        Elder elder = moves.begin(call, id, verb);
        make(call, elder, effect);
        return elder;
    }

    /** The same of a record that was found, of which the move is the caller's matter. */
    void make(Call call, Elder elder, Function<Elder, ElderEvent> effect) {
        Set<AgencyTask> before = ElderTasks.waiting(elder);
        ElderEvent event = effect.apply(elder);
        deadlines.follow(call, elder, before, ElderTasks.waiting(elder));
        changes.publish(elder, event);
    }
}
