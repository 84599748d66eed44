package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Which institution may take another's place. */
@ApplicationScoped
class Successors {
    private static final int CHAIN_MAX = 50;
    private final InstitutionRepository repository;

    Successors(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** One that lives, of the same kind and in the caller's region; so that no chain of successors can close in itself. */
    Institution of(Call call, Institution old, UUID id) {
        if (old.id().equals(id)) {
            throw new Refused(InstitutionRefusal.REPLACED_BY_ITSELF).at("/successorId");
        }
        Institution successor = repository
                .find(call.scope(), id)
                .filter(found -> call.scope().coversRegion(found.region()))
                .orElseThrow(() -> new Refused(InstitutionRefusal.SUCCESSOR_UNKNOWN).at("/successorId"));
        if (successor.side() != old.side()) {
            throw new Refused(InstitutionRefusal.SUCCESSOR_OTHER_KIND).at("/successorId");
        }
        if (successor.status() == InstitutionStatus.CLOSED) {
            throw new Refused(
                    InstitutionRefusal.SUCCESSOR_CLOSED, successor.entry().name());
        }
        long units = repository.units(old.id()).stream()
                .filter(unit -> unit.status() != InstitutionStatus.CLOSED)
                .count();
        if (units > 0) {
            throw new Refused(InstitutionRefusal.UNITS_REMAIN, units);
        }
        return successor;
    }

    /** The one that lives now in the place of a replaced one; null for one that was not replaced. */
    Institution last(Institution replaced) {
        Institution last = null;
        UUID next = replaced.replacedById();
        for (int i = 0; next != null && i < CHAIN_MAX; i++) {
            last = repository.findById(next);
            next = last.replacedById();
        }
        return last;
    }
}
