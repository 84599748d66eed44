package org.yiyang.contract.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Keeps our copy of the elders, by id only. */
@ApplicationScoped
class ElderListener implements Listener {
    private final Copies copies;
    private final List<ElderWatch> watches;
    private final Clock clock;

    ElderListener(Copies copies, @All List<ElderWatch> watches, Clock clock) {
        this.copies = copies;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.elder";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownElder.State.class, KnownElder.class, KnownElder::new)
                .ifPresent(known -> watches.forEach(one -> one.elderChanged(Call.system(clock.instant()), known.id())));
    }
}
