package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.designation} and keeps our copy of designations, which reports are counted from. */
@ApplicationScoped
class DesignationListener implements Listener.OfMany {
    private final Copies copies;

    DesignationListener(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String topic() {
        return "yiyang.designation";
    }

    @Override
    public Set<UUID> takeOver(List<Message> messages) {
        copies.learnAll(messages, DesignationState.class, KnownDesignation.class, KnownDesignation::new);
        return Set.of();
    }

    @Override
    public void follow(UUID designation) {
        // reports ask the copies
    }
}
