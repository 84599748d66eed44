package org.yiyang.referral.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.person.ElderCopy;

/** Consumes events of elders, many at once: keeps the copies, and has what names one of them reconsidered. */
@ApplicationScoped
class ElderListener implements Listener.OfMany {
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
    public Set<UUID> takeOver(List<Message> messages) {
        List<KnownElder> learnt = copies.learnAll(messages, ElderCopy.State.class, KnownElder.class, KnownElder::new);
        if (learnt.isEmpty()) {
            return Set.of();
        }
        Map<UUID, UUID> names = elders.byName(learnt);
        return changes.stream()
                .flatMap(one -> one.concerned(names.keySet()).stream())
                .map(names::get)
                .collect(Collectors.toSet());
    }

    @Override
    public void follow(UUID elder) {
        elders.namesOf(elder).forEach(this::pass);
    }

    private void pass(UUID elder) {
        changes.forEach(one -> one.elderChanged(Call.system(clock.instant()), elder));
    }
}
