package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Hears of agreements and keeps our copy of them, which reports count from. */
@ApplicationScoped
class AgreementListener implements Listener.OfMany {
    private final Copies copies;

    AgreementListener(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public Set<UUID> takeOver(List<Message> messages) {
        copies.learnAll(messages, AgreementState.class, KnownAgreement.class, KnownAgreement::new);
        return Set.of();
    }

    @Override
    public void follow(UUID agreement) {
        // reports ask the copies
    }
}
