package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yiyang.institution.registry.entry.InstitutionEvent;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;

/** How every institution is moved by those who ask for it: in the order of {@link Moves}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InstitutionMoves {
    private final Moves<Institution> moves;

    InstitutionMoves(InstitutionRepository repository, InstitutionRights rights, Changes changes) {
        this.moves = new Moves<Institution>(repository::find, rights, changes);
    }

    /** One that the caller may know of. */
    public Institution seen(Call call, UUID id) {
        return moves.find(call, id);
    }

    /** Everything before the effect of a verb. */
    public Institution begin(Call call, UUID id, String verb) {
        return moves.begin(call, id, verb);
    }

    /** The same where what is asked for says, too, whose matter it is. */
    public Institution begin(Call call, UUID id, String verb, Consumer<Institution> guard) {
        return moves.begin(call, id, verb, guard);
    }

    public Institution move(Call call, UUID id, String verb, Function<Institution, InstitutionEvent> effect) {
        return moves.move(call, id, verb, effect);
    }
}
