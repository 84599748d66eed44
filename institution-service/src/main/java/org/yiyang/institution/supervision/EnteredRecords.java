package org.yiyang.institution.supervision;

import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** What is done with the records of a register in a transaction; each register adds what its entries must fulfil. */
public abstract class EnteredRecords<T extends EnteredRecord<E>, E extends Entry> {
    private EnteredRecordRepository<T, ?> repository;
    private Registers registers;
    private Refusals refusals;

    /** For the proxies of CDI. */
    protected EnteredRecords() {}

    protected EnteredRecords(EnteredRecordRepository<T, ?> repository, Registers registers, Refusals refusals) {
        this.repository = repository;
        this.registers = registers;
        this.refusals = refusals;
    }

    /** The words in which a register refuses what they all refuse. */
    public record Refusals(Refusal alreadyEntered, Refusal regionNotYours) {}

    protected abstract T entered(E entry, Instant at);

    /** Refuses an entry of the caller's own region that breaks a rule of the register. */
    protected abstract void check(Call call, E entry);

    public T enter(Call call, E entry) {
        mustBeInOrder(call, entry);
        mustBeNew(entry);
        T entered = entered(entry, call.now());
        repository.persist(entered);
        registers.tell(entered, new EnteredRecord.Event.RecordEntered());
        return entered;
    }

    public T correct(Call call, UUID id, E right, String reason) {
        T found = get(call, id);
        mustBeInOrder(call, right);
        found.mustStand("correct");
        if (!right.key().equals(found.entry().key())) {
            mustBeNew(right);
        }
        registers.keep(call, found);
        registers.tell(found, found.correct(right, reason, call.now()));
        return found;
    }

    public T withdraw(Call call, UUID id, String reason) {
        T found = get(call, id);
        registers.tell(found, found.withdraw(reason, call.now()));
        return found;
    }

    private void mustBeInOrder(Call call, E entry) {
        registers.mustExist(entry.regionCode());
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(refusals.regionNotYours()).at("/regionCode");
        }
        check(call, entry);
    }

    private void mustBeNew(E entry) {
        repository.same(entry.key()).ifPresent(known -> {
            throw new Refused(refusals.alreadyEntered(), known.id());
        });
    }

    private T get(Call call, UUID id) {
        T found = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        if (!call.scope().coversRegion(found.region())) {
            throw new Refused(refusals.regionNotYours());
        }
        call.expects(found.version());
        return found;
    }
}
