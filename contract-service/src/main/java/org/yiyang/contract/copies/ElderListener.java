package org.yiyang.contract.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.person.ElderCopy;

/** Keeps our copy of the elders, by id only; in batches, since an import of elders publishes many events. */
@ApplicationScoped
class ElderListener implements Listener.OfMany {
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
    public Set<UUID> takeOver(List<Message> messages) {
        List<KnownElder> learnt = copies.learnAll(messages, ElderCopy.State.class, KnownElder.class, KnownElder::new);
        if (learnt.isEmpty()) {
            return Set.of();
        }
        List<UUID> all = learnt.stream().map(KnownElder::id).toList();
        Call call = Call.system(clock.instant());
        watches.forEach(one -> one.eldersChanged(call, all));
        Set<UUID> following = new HashSet<>();
        Set<UUID> itself = new HashSet<>();
        learnt.forEach(elder -> (elder.mergedIntoId() == null ? itself : following).add(elder.id()));
        if (!itself.isEmpty()) {
            watches.forEach(one -> following.addAll(one.concerned(itself)));
        }
        return following;
    }

    @Override
    public void follow(UUID elder) {
        watches.forEach(one -> one.elderChanged(Call.system(clock.instant()), elder));
    }
}
