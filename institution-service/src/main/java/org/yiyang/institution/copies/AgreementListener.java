package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.agreement} and keeps our copy of agreements, which reports are counted from. */
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
