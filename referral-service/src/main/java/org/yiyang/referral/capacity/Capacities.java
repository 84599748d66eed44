package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;

/** What institutions say of their free places, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Capacities {
    private final CapacityRepository repository;
    private final KnownInstitutions institutions;
    private final Parameters parameters;
    private final CapacityRights rights;
    private final Changes changes;
    private final Moves<Capacity> moves;

    Capacities(
            CapacityRepository repository,
            KnownInstitutions institutions,
            Parameters parameters,
            CapacityRights rights,
            Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.parameters = parameters;
        this.rights = rights;
        this.changes = changes;
        this.moves = new Moves<>((scope, id) -> repository.findByIdOptional(id), rights, changes);
    }

    /** Everything that an institution says at once, in the given order; what it does not name stays as it was. */
    List<Capacity> state(Call call, List<CapacityJson.Line> lines) {
        UUID own = rights.mayState(call);
        KnownInstitution institution = practising(call, own);
        Map<UUID, CapacityJson.Line> said = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            CapacityJson.Line line = lines.get(i);
            if (said.put(Capacity.idOf(own, line.department(), line.kind()), line) != null) {
                throw new Refused(CapacityRefusal.STATED_TWICE).at("/lines/" + i + "/department");
            }
        }
        Map<UUID, Capacity> known = repository.all(said.keySet());
        repository.setFree(known.keySet(), id -> said.get(id).free());
        List<Capacity> stated = new ArrayList<>();
        said.forEach((id, line) -> {
            Capacity one = known.containsKey(id) ? known.get(id) : Capacity.of(own, line.department(), line.kind());
            changes.publish(one, one.state(statement(call, institution, line.free()), call.now()));
            if (!known.containsKey(id)) {
                repository.persist(one);
            }
            stated.add(one);
        });
        return stated;
    }

    /** Says again what is free of one. */
    Capacity state(Call call, UUID id, int free) {
        Capacity one = moves.begin(call, id, "state");
        KnownInstitution institution = practising(call, one.institutionId());
        repository.setFree(List.of(id), same -> free);
        changes.publish(one, one.state(statement(call, institution, free), call.now()));
        return one;
    }

    Capacity withdraw(Call call, UUID id) {
        return moves.move(call, id, "withdraw", one -> one.withdraw(call.now()));
    }

    /** Called when a statement has become old. */
    void expire(Call call, UUID id) {
        Capacity one = repository.findById(id);
        one.expire(call.now()).ifPresent(event -> changes.publish(one, event));
    }

    private KnownInstitution practising(Call call, UUID id) {
        return institutions
                .find(id)
                .filter(known -> known.mayPractise(call.today()))
                .orElseThrow(() -> new Refused(CapacityRefusal.NOT_PRACTISING));
    }

    private Capacity.Statement statement(Call call, KnownInstitution institution, int free) {
        String region = institution.regionCode();
        int hours = parameters.integer(CapacityParameter.CAPACITY_FRESH, region, call.today());
        Instant until = call.now().plus(Duration.ofHours(hours));
        return new Capacity.Statement(free, rights.source(call.caller()), region, until);
    }
}
