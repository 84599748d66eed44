package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Hears of agreements and keeps our copy of them, which reports count from. */
@ApplicationScoped
class AgreementListener implements Listener {
    private final Copies copies;

    AgreementListener(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, AgreementState.class, KnownAgreement.class, KnownAgreement::new);
    }
}
