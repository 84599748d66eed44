package org.yiyang.referral.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;
import org.yiyang.referral.Cascades;

/** Hears of designations: keeps the copy, and has the referrals to the institution looked at again. */
@ApplicationScoped
class DesignationListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Cascades cascades;
    private final Clock clock;

    DesignationListener(EntityManager entities, States states, Cascades cascades, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.designation";
    }

    @Override
    public void apply(Message message) {
        KnownDesignation.State state = states.read(message, KnownDesignation.State.class);
        KnownDesignation copy = entities.find(KnownDesignation.class, message.subject());
        KnownDesignation known = copy == null ? new KnownDesignation(message.subject()) : copy;
        if (known.learn(message.sequence(), state)) {
            entities.persist(known);
            entities.flush();
            cascades.institutionChanged(Call.system(clock.instant()), known.institutionId());
        }
    }
}
