package org.yiyang.referral.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;
import org.yiyang.referral.Cascades;

/** Hears of elders: keeps the copy, and has their referrals looked at again. */
@ApplicationScoped
class ElderListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Cascades cascades;
    private final Clock clock;

    ElderListener(EntityManager entities, States states, Cascades cascades, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.elder";
    }

    @Override
    public void apply(Message message) {
        KnownElder.State state = states.read(message, KnownElder.State.class);
        KnownElder known = entities.find(KnownElder.class, message.subject());
        if (known == null) {
            known = new KnownElder(message.subject());
            entities.persist(known);
        }
        if (known.learn(message.sequence(), state)) {
            entities.flush();
            cascades.elderChanged(Call.system(clock.instant()), known.id());
        }
    }
}
