package org.yiyang.kit.lifecycle;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * The one order in which a move is made: found within the caller's scope (404), the caller's matter (403), the version
 * that the caller has seen (412), the state (409), the effect with its rules (422), the event.
 */
public final class Moves<A extends Aggregate & Stateful<?>> {
    private final BiFunction<Call, UUID, Optional<A>> find;
    private final Rights<A> rights;
    private final Changes changes;

    /** @param find finds an aggregate within a scope */
    public Moves(BiFunction<Scope, UUID, Optional<A>> find, Rights<A> rights, Changes changes) {
        this(rights, changes, (call, id) -> find.apply(call.scope(), id));
    }

    private Moves(Rights<A> rights, Changes changes, BiFunction<Call, UUID, Optional<A>> find) {
        this.find = find;
        this.rights = rights;
        this.changes = changes;
    }

    /** Moves of aggregates of which more than the scope decides whether a caller finds them. */
    public static <A extends Aggregate & Stateful<?>> Moves<A> foundBy(
            BiFunction<Call, UUID, Optional<A>> find, Rights<A> rights, Changes changes) {
        return new Moves<>(rights, changes, find);
    }

    /** Makes a move that has one event. */
    public A move(Call call, UUID id, String verb, Function<A, ? extends Fact> effect) {
        A aggregate = begin(call, id, verb);
        changes.publish(aggregate, effect.apply(aggregate));
        return aggregate;
    }

    /** Everything up to the effect, for a move whose effect needs more than the aggregate. */
    public A begin(Call call, UUID id, String verb) {
        return begin(call, id, verb, aggregate -> {});
    }

    /**
     * The same for a verb where the content of the request also decides whose matter it is.
     *
     * @param guard refuses by 403, or by 404 what the aggregate does not have
     */
    public A begin(Call call, UUID id, String verb, Consumer<A> guard) {
        A aggregate = find(call, id);
        rights.mustConcern(call.caller(), verb, aggregate);
        guard.accept(aggregate);
        call.expects(aggregate.version());
        rights.mustBeOffered(verb, aggregate);
        return aggregate;
    }

    /**
     * An aggregate within the caller's scope.
     *
     * @throws Refused 404 where there is none
     */
    public A find(Call call, UUID id) {
        rights.mustSee(call);
        return find.apply(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
