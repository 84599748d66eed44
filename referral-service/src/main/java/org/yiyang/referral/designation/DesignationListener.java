package org.yiyang.referral.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.referral.Cascades;

/** Hears of designations: keeps the copy, and has the referrals to the institution looked at again. */
@ApplicationScoped
class DesignationListener implements Listener {
    private final Copies copies;
    private final Cascades cascades;
    private final Clock clock;

    DesignationListener(Copies copies, Cascades cascades, Clock clock) {
        this.copies = copies;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.designation";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownDesignation.State.class, KnownDesignation.class, KnownDesignation::new)
                .ifPresent(known -> cascades.institutionChanged(Call.system(clock.instant()), known.institutionId()));
    }
}
