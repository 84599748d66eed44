package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.referral-filing}: keeps the copy that is shown at the referral. */
@ApplicationScoped
class FilingListener implements Listener.OfMany {
    private final Copies copies;

    FilingListener(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String topic() {
        return "yiyang.referral-filing";
    }

    @Override
    public Set<UUID> takeOver(List<Message> messages) {
        copies.learnAll(messages, KnownFiling.State.class, KnownFiling.class, KnownFiling::new);
        return Set.of();
    }

    @Override
    public void follow(UUID filing) {
        // nothing follows from a filing
    }
}
