package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** How every case is moved: in the order of {@link Moves}, and with the deadlines that follow every change. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseMoves {
    private final Moves<OneWindowCase> moves;
    private final CaseDeadlines deadlines;
    private final Changes changes;

    CaseMoves(CaseRepository repository, CaseRights rights, CaseDeadlines deadlines, Changes changes) {
        this.moves = Moves.foundBy((call, id) -> repository.visible(call, id), rights, changes);
        this.deadlines = deadlines;
        this.changes = changes;
    }

    OneWindowCase move(Call call, UUID id, String verb, Function<OneWindowCase, CaseEvent> effect) {
        OneWindowCase one = moves.begin(call, id, verb);
        return happened(call, one, effect.apply(one));
    }

    /** As above, of a verb that an official uses for the department that the request names. */
    OneWindowCase moveFor(
            ReviewingDepartment department,
            Call call,
            UUID id,
            String verb,
            Function<OneWindowCase, CaseEvent> effect) {
        OneWindowCase one =
                moves.begin(call, id, verb, found -> CaseRights.mustActFor(department, call.caller(), found));
        return happened(call, one, effect.apply(one));
    }

    /** A change of a case that is nobody's move. */
    OneWindowCase happened(Call call, OneWindowCase one, CaseEvent event) {
        changes.publish(one, event);
        deadlines.follow(one, call.now());
        return one;
    }
}
