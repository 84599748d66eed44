package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Keeps copies of other services' aggregates as new as what was consumed. */
@ApplicationScoped
public class Copies {
    private final EntityManager entities;
    private final EventStates states;
    private final Clock clock;

    Copies(EntityManager entities, EventStates states, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.clock = clock;
    }

    /**
     * Lets the copy of a message's subject learn its state.
     *
     * @param first makes the copy of an aggregate of which nothing was consumed before
     * @return the copy, written down, where it learnt something; empty where it knew as much or more
     * @throws IllegalArgumentException if the state does not fit; the message is parked then
     */
    public <S, C extends Copy<S>> Optional<C> learn(
            Message message, Class<S> stateType, Class<C> copyType, Function<UUID, C> first) {
        S state = states.read(message, stateType);
        C found = entities.find(copyType, message.subject());
        C copy = found == null ? first.apply(message.subject()) : found;
        if (!copy.learn(state, message.sequence(), new Copy.Heard(message.time(), clock.instant()))) {
            return Optional.empty();
        }
        entities.persist(copy);
        entities.flush();
        return Optional.of(copy);
    }
}
