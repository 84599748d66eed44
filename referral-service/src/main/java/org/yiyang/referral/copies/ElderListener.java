package org.yiyang.referral.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes events of elders: keeps the copy, and has their referrals reconsidered. */
@ApplicationScoped
class ElderListener implements Listener {
    private final Copies copies;
    private final List<CopyChanges> changes;
    private final KnownElders elders;
    private final Clock clock;

    ElderListener(Copies copies, @All List<CopyChanges> changes, KnownElders elders, Clock clock) {
        this.copies = copies;
        this.changes = changes;
        this.elders = elders;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.elder";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownElder.State.class, KnownElder.class, KnownElder::new)
                .ifPresent(known -> elders.namesOf(known.id()).forEach(this::tell));
    }

    private void tell(UUID elder) {
        changes.forEach(one -> one.elderChanged(Call.system(clock.instant()), elder));
    }
}
