package org.yiyang.institution.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;

/** Hears of agreements and keeps our copy of them, which reports count from. */
@ApplicationScoped
class AgreementListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Clock clock;

    AgreementListener(EntityManager entities, States states, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public void apply(Message message) {
        AgreementState state = states.read(message, AgreementState.class);
        KnownAgreement copy = entities.find(KnownAgreement.class, message.subject());
        KnownAgreement known = copy == null ? new KnownAgreement(message.subject()) : copy;
        if (known.learn(state, message.sequence(), message.time(), clock.instant())) {
            entities.persist(known);
        }
    }
}
