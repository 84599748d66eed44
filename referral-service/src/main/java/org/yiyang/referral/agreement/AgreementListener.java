package org.yiyang.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;
import org.yiyang.referral.Cascades;

/** Hears of agreements: keeps the copy, and has the referrals between the pair looked at again. */
@ApplicationScoped
class AgreementListener implements Listener {
    private final EntityManager entities;
    private final States states;
    private final Cascades cascades;
    private final Clock clock;

    AgreementListener(EntityManager entities, States states, Cascades cascades, Clock clock) {
        this.entities = entities;
        this.states = states;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public void apply(Message message) {
        KnownAgreement.State state = states.read(message, KnownAgreement.State.class);
        KnownAgreement copy = entities.find(KnownAgreement.class, message.subject());
        KnownAgreement known = copy == null ? new KnownAgreement(message.subject()) : copy;
        if (known.learn(message.sequence(), state)) {
            entities.persist(known);
            entities.flush();
            cascades.agreementChanged(Call.system(clock.instant()), known.medicalId(), known.careId());
        }
    }
}
