package org.yiyang.institution.monitoring.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What institutions say of their free beds, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BedAvailabilities {
    private final AvailabilityRepository repository;
    private final Register register;
    private final CorrectionHistory histories;
    private final Changes changes;
    private final Moves<BedAvailability> moves;

    BedAvailabilities(
            AvailabilityRepository repository,
            Register register,
            CorrectionHistory histories,
            AvailabilityRights rights,
            Changes changes) {
        this.repository = repository;
        this.register = register;
        this.histories = histories;
        this.changes = changes;
        this.moves = new Moves<BedAvailability>((scope, id) -> repository.findByIdOptional(id), rights, changes);
    }

    BedAvailability state(Call call, UUID institution, AvailabilityJson.State body) {
        Place place = register.place(call.scope(), institution);
        if (!call.scope().isInstitution(institution)) {
            throw new Refused(AvailabilityRefusal.NOT_YOUR_INSTITUTION);
        }
        UUID id = BedAvailability.idOf(institution);
        BedAvailability known = repository.findByIdOptional(id).isPresent() ? moves.begin(call, id, "state") : null;
        if (!register.operating(institution)) {
            throw new Refused(AvailabilityRefusal.NOT_OPERATING);
        }
        body.free().mustFit(register.beds(institution));
        BedAvailability one = known == null ? BedAvailability.of(place) : known;
        if (known != null) {
            histories.keep(call, known);
        }
        changes.publish(one, one.state(place, body.free(), body.appointments(), call.now()));
        if (known == null) {
            repository.persist(one);
        }
        return one;
    }

    BedAvailability withdraw(Call call, UUID institution) {
        register.place(call.scope(), institution);
        return moves.move(call, BedAvailability.idOf(institution), "withdraw", one -> {
            histories.keep(call, one);
            return one.withdraw(call.now());
        });
    }
}
