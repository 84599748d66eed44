package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Binary;

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
     * Updates the copy of a message's subject to the state in the message.
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
        if (!copy.learn(state, message.sequence(), new Copy.Receipt(message.time(), clock.instant()))) {
            return Optional.empty();
        }
        entities.persist(copy);
        entities.flush();
        return Optional.of(copy);
    }

    /**
     * As {@link #learn} for many messages in their order: the copies
     * are read by one statement and written down together.
     *
     * @return the copies that learnt something, each once
     */
    public <S, C extends Copy<S>> List<C> learnAll(
            List<Message> messages, Class<S> stateType, Class<C> copyType, Function<UUID, C> first) {
        List<S> read = messages.stream()
                .map(message -> states.read(message, stateType))
                .toList();
        Map<UUID, C> known = known(messages, copyType);
        Map<UUID, C> learnt = new LinkedHashMap<>();
        for (int i = 0; i < read.size(); i++) {
            Message message = messages.get(i);
            C copy = known.computeIfAbsent(message.subject(), first);
            if (copy.learn(read.get(i), message.sequence(), new Copy.Receipt(message.time(), clock.instant()))) {
                learnt.put(message.subject(), copy);
            }
        }
        learnt.values().forEach(entities::persist);
        entities.flush();
        return List.copyOf(learnt.values());
    }

    private <C extends Copy<?>> Map<UUID, C> known(List<Message> messages, Class<C> copyType) {
        Set<UUID> subjects = messages.stream().map(Message::subject).collect(Collectors.toSet());
        Map<UUID, C> known = new HashMap<>();
        entities.createQuery("select c from " + copyType.getSimpleName() + " c where c.id in :some", copyType)
                .setParameter("some", Binary.padded(subjects))
                .getResultList()
                .forEach(copy -> known.put(copy.id(), copy));
        return known;
    }
}
