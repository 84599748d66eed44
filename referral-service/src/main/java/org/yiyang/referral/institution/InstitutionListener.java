package org.yiyang.referral.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;
import org.yiyang.referral.Cascades;

/** Hears of institutions: keeps the copy, and has the referrals from and to it looked at again. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Cascades cascades;
    private final Clock clock;

    InstitutionListener(EntityManager entities, States states, Cascades cascades, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        KnownInstitution.State state = states.read(message, KnownInstitution.State.class);
        KnownInstitution copy = entities.find(KnownInstitution.class, message.subject());
        KnownInstitution known = copy == null ? new KnownInstitution(message.subject()) : copy;
        if (known.learn(message.sequence(), state)) {
            entities.persist(known);
            entities.flush();
            cascades.institutionChanged(Call.system(clock.instant()), known.id());
        }
    }
}
