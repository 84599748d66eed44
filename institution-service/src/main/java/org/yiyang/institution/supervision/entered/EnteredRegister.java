package org.yiyang.institution.supervision.entered;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** One register of entered records: what is done with them in a transaction, and what is read of them. */
public final class EnteredRegister<T extends EnteredRecord<E>, E extends RegisterEntry> {
    private static final String REGION = "entry.regionCode";

    private final Kind<T, E> kind;
    private final EnteredRegisters house;
    private final EntryRights<T> rights;
    private final Moves<T> moves;

    EnteredRegister(Kind<T, E> kind, EnteredRegisters house, EntryRights<T> rights) {
        this.kind = kind;
        this.house = house;
        this.rights = rights;
        this.moves = new Moves<T>(this::find, rights, house.changes());
    }

    /**
     * What one register has of its own.
     *
     * @param resource whose address it has, and whose methods say which roles may do what
     * @param begin makes a record of an entry at a moment
     * @param rules refuses an entry that breaks a rule of the register
     */
    public record Kind<T, E>(
            Class<T> type,
            Class<?> resource,
            BiFunction<E, Instant, T> begin,
            BiConsumer<Call, E> rules,
            Refusal alreadyEntered,
            Refusal regionNotYours) {}

    T enter(Call call, E entry) {
        mustBeInOrder(call, entry);
        mustBeNew(call, entry);
        T entered = kind.begin().apply(entry, call.now());
        house.entities().persist(entered);
        house.changes().publish(entered, new EnteredRecord.Event.RecordEntered());
        return entered;
    }

    T correct(Call call, UUID id, E right, String reason) {
        return moves.move(call, id, "correct", found -> {
            mustBeInOrder(call, right);
            if (!right.key().equals(found.entry().key())) {
                mustBeNew(call, right);
            }
            return house.histories().correct(call, found, () -> found.correct(right, reason, call.now()));
        });
    }

    T withdraw(Call call, UUID id, String reason) {
        return moves.move(call, id, "withdraw", found -> found.withdraw(reason, call.now()));
    }

    private void mustBeInOrder(Call call, E entry) {
        house.regions().mustExist(entry.regionCode(), "/regionCode");
        if (!call.scope().coversRegion(entry.regionCode())) {
            throw new Refused(kind.regionNotYours()).at("/regionCode");
        }
        kind.rules().accept(call, entry);
    }

    private void mustBeNew(Call call, E entry) {
        read("openKey = :key", Map.of("key", entry.key())).getResultList().stream()
                .findFirst()
                .ifPresent(known -> {
                    throw find(call.scope(), known.id()).isPresent()
                            ? new Refused(kind.alreadyEntered(), known.id())
                            : new Refused(KitRefusal.RECORD_DUPLICATE);
                });
    }

    T one(Call call, UUID id) {
        return find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    CorrectionHistory.History history(Call call, UUID id) {
        return house.histories().of(one(call, id));
    }

    /** @param narrowed adds to the condition what the caller asked for */
    List<T> list(Call call, UnaryOperator<ScopedQuery> narrowed, UUID after, int limit) {
        ScopedQuery where = narrowed.apply(within(call.scope())).andIfGiven("id > :after", "after", after);
        return read(where.text(), where.values()).setMaxResults(limit).getResultList();
    }

    List<String> allowed(Call call, T record) {
        return rights.allowed(call.caller(), record);
    }

    private Optional<T> find(Scope scope, UUID id) {
        ScopedQuery where = within(scope).and("id = :id", "id", id);
        return read(where.text(), where.values()).getResultList().stream().findFirst();
    }

    /** What is entered of a region is read below it, too, since it applies there. */
    private static ScopedQuery within(Scope scope) {
        return ScopedQuery.within(scope).region(REGION).above(REGION);
    }

    private TypedQuery<T> read(String condition, Map<String, Object> values) {
        TypedQuery<T> query = house.entities()
                .createQuery(
                        "from " + kind.type().getSimpleName() + " where " + condition + " order by id", kind.type());
        values.forEach(query::setParameter);
        return query;
    }
}
