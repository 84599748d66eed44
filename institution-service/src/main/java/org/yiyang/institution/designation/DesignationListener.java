package org.yiyang.institution.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;

/** Hears of designations and keeps our copy of them, which reports count from. */
@ApplicationScoped
class DesignationListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Clock clock;

    DesignationListener(EntityManager entities, States states, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.designation";
    }

    @Override
    public void apply(Message message) {
        DesignationState state = states.read(message, DesignationState.class);
        KnownDesignation copy = entities.find(KnownDesignation.class, message.subject());
        KnownDesignation known = copy == null ? new KnownDesignation(message.subject()) : copy;
        if (known.learn(state, message.sequence(), message.time(), clock.instant())) {
            entities.persist(known);
        }
    }
}
