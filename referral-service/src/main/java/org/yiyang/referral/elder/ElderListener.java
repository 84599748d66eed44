package org.yiyang.referral.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.referral.Cascades;

/** Hears of elders: keeps the copy, and has their referrals looked at again. */
@ApplicationScoped
class ElderListener implements Listener {
    private final Copies copies;
    private final Cascades cascades;
    private final Clock clock;

    ElderListener(Copies copies, Cascades cascades, Clock clock) {
        this.copies = copies;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.elder";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownElder.State.class, KnownElder.class, KnownElder::new)
                .ifPresent(known -> cascades.elderChanged(Call.system(clock.instant()), known.id()));
    }
}
