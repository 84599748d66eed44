package org.yiyang.institution.registry.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.NamedInstitutions;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Which institution may take another's place. */
@ApplicationScoped
public class Successors {
    private static final int CHAIN_MAX = 50;
    private final InstitutionRepository repository;
    private final NamedInstitutions named;

    Successors(InstitutionRepository repository, NamedInstitutions named) {
        this.repository = repository;
        this.named = named;
    }

    /** One that lives, of the same kind and in the caller's region; so that no chain of successors can close in itself. */
    public Institution of(Call call, Institution old, UUID id) {
        if (old.id().equals(id)) {
            throw new Refused(InstitutionRefusal.REPLACED_BY_ITSELF).at("/successorId");
        }
        Institution successor = named.of(call, id, InstitutionRefusal.SUCCESSOR_UNKNOWN, "/successorId");
        if (!call.scope().coversRegion(successor.region())) {
            throw new Refused(InstitutionRefusal.SUCCESSOR_UNKNOWN).at("/successorId");
        }
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

    /** Those that live now in the places of replaced ones, by these ones' ids; one query for each link of a chain. */
    public Map<UUID, Institution> living(Collection<Institution> some) {
        Map<UUID, Institution> known = new HashMap<>();
        Set<UUID> next = successorsOf(some, known);
        for (int i = 0; !next.isEmpty() && i < CHAIN_MAX; i++) {
            List<Institution> found = repository.all(next);
            found.forEach(one -> known.put(one.id(), one));
            next = successorsOf(found, known);
        }
        Map<UUID, Institution> living = new HashMap<>();
        some.stream().filter(one -> one.replacedById() != null).forEach(one -> living.put(one.id(), last(one, known)));
        return living;
    }

    private static Set<UUID> successorsOf(Collection<Institution> some, Map<UUID, Institution> known) {
        return some.stream()
                .map(Institution::replacedById)
                .filter(next -> next != null && !known.containsKey(next))
                .collect(Collectors.toSet());
    }

    private static Institution last(Institution replaced, Map<UUID, Institution> known) {
        Institution last = replaced;
        for (int i = 0; last.replacedById() != null && i < CHAIN_MAX; i++) {
            last = known.get(last.replacedById());
        }
        return last;
    }
}
