package org.yiyang.institution.copies;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Hears of designations and keeps our copy of them, which reports count from. */
@ApplicationScoped
class DesignationListener implements Listener {
    private final Copies copies;

    DesignationListener(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String topic() {
        return "yiyang.designation";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, DesignationState.class, KnownDesignation.class, KnownDesignation::new);
    }
}
