package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitutions;

/** Places that are kept: held for a while, taken by a referral, used on arrival or given back; in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CapacityHolds {
    private final CapacityRepository capacities;
    private final HoldRepository repository;
    private final KnownInstitutions institutions;
    private final Changes changes;
    private final Moves<CapacityHold> moves;

    CapacityHolds(
            CapacityRepository capacities,
            HoldRepository repository,
            KnownInstitutions institutions,
            HoldRights rights,
            Changes changes) {
        this.capacities = capacities;
        this.repository = repository;
        this.institutions = institutions;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /**
     * The place that a receiver keeps when it accepts a referral.
     *
     * @param hold the one that was held before, or null
     * @param kind what to take one of in the department where nothing was held, or null for no place at all
     */
    public record Place(UUID receiver, String department, UUID hold, CapacityKind kind) {}

    CapacityHold hold(Call call, UUID capacity) {
        boolean held = capacities.hold(capacity);
        Capacity of = capacities
                .findByIdOptional(capacity)
                .orElseThrow(() -> new Refused(CapacityRefusal.NOT_STATED).at("/capacityId"));
        mustPractise(call, of.institutionId());
        mustBeHeld(held, of, "/capacityId");
        return begun(CapacityHold.held(of, call.scope().institution(), call.now()), new CapacityEvent.Held());
    }

    /** As the search for capacity asks. */
    private void mustPractise(Call call, UUID institution) {
        if (institutions
                .find(institution)
                .filter(known -> known.mayPractise(call.today()))
                .isEmpty()) {
            throw new Refused(CapacityRefusal.RECEIVER_UNLICENSED).at("/capacityId");
        }
    }

    CapacityHold release(Call call, UUID id) {
        return moves.move(call, id, "release", hold -> {
            capacities.giveBack(hold.capacityId());
            return hold.release(call.now());
        });
    }

    /**
     * Takes a place for a referral.
     *
     * @return the hold, empty where no place is asked for
     * @throws Refused where none is left, or the hold has ended or is not with the receiver
     */
    public Optional<UUID> take(Call call, UUID referral, Place place) {
        if (place.hold() != null && place.kind() != null) {
            throw new Refused(CapacityRefusal.HOLD_OR_KIND).at("/capacityKind");
        }
        if (place.hold() != null) {
            return Optional.of(takeHeld(call, referral, place));
        }
        return place.kind() == null ? Optional.empty() : Optional.of(takeFree(call, referral, place));
    }

    private UUID takeHeld(Call call, UUID referral, Place place) {
        CapacityHold hold = repository
                .findByIdOptional(place.hold())
                .filter(one -> isAt(one, place.receiver()) || maySee(call, one))
                .orElseThrow(() -> new Refused(CapacityRefusal.HOLD_UNKNOWN).at("/holdId"));
        if (!isAt(hold, place.receiver())) {
            throw new Refused(CapacityRefusal.HOLD_ELSEWHERE).at("/holdId");
        }
        if (hold.status() != HoldStatus.HELD) {
            throw new Refused(CapacityRefusal.HOLD_ENDED, hold.status().zh());
        }
        changes.publish(hold, hold.take(referral, call.now()));
        return hold.id();
    }

    private static boolean isAt(CapacityHold hold, UUID receiver) {
        return hold.institutionId().equals(receiver);
    }

    /** Who has nothing to do with a hold does not learn of it. */
    private boolean maySee(Call call, CapacityHold hold) {
        return repository.find(call.scope(), hold.id()).isPresent();
    }

    private UUID takeFree(Call call, UUID referral, Place place) {
        UUID id = Capacity.idOf(place.receiver(), place.department(), place.kind());
        boolean held = capacities.hold(id);
        Capacity of = capacities
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(CapacityRefusal.NOT_STATED).at("/capacityKind"));
        mustBeHeld(held, of, "/capacityKind");
        return begun(CapacityHold.taken(of, referral, call.now()), new CapacityEvent.Taken())
                .id();
    }

    private static void mustBeHeld(boolean held, Capacity of, String pointer) {
        if (of.status() == CapacityStatus.WITHDRAWN) {
            throw new Refused(CapacityRefusal.NOT_STATED).at(pointer);
        }
        if (!held) {
            throw new Refused(CapacityRefusal.NONE_FREE);
        }
    }

    /** The patient has arrived: the place is used. Nothing happens to a hold that has ended already. */
    public void consume(Call call, UUID id) {
        taken(id).ifPresent(hold -> {
            capacities.consume(hold.capacityId());
            changes.publish(hold, hold.consume(call.now()));
        });
    }

    /** The patient is not expected any more: the place is free again. Nothing happens to a hold that has ended already. */
    public void giveBack(Call call, UUID id) {
        taken(id).ifPresent(hold -> {
            capacities.giveBack(hold.capacityId());
            changes.publish(hold, hold.giveBack(call.now()));
        });
    }

    /** Called when a hold has lasted its time. */
    void expire(Call call, UUID id) {
        CapacityHold hold = repository.findById(id);
        if (hold.status() == HoldStatus.HELD) {
            capacities.giveBack(hold.capacityId());
            changes.publish(hold, hold.expire(call.now()));
        }
    }

    private Optional<CapacityHold> taken(UUID id) {
        return repository.findByIdOptional(id).filter(hold -> hold.status() == HoldStatus.TAKEN);
    }

    private CapacityHold begun(CapacityHold hold, CapacityEvent event) {
        repository.persist(hold);
        changes.publish(hold, event);
        return hold;
    }
}
