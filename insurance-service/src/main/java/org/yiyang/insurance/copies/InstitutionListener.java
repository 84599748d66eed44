package org.yiyang.insurance.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.institution}: keeps the copy and tells those whose records follow it. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final Copies copies;
    private final List<InstitutionWatcher> watchers;
    private final Clock clock;

    InstitutionListener(Copies copies, @All List<InstitutionWatcher> watchers, Clock clock) {
        this.copies = copies;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, InstitutionState.class, KnownInstitution.class, KnownInstitution::new)
                .ifPresent(known -> {
                    Call call = Call.system(clock.instant());
                    watchers.forEach(watcher -> watcher.changed(call, known));
                });
    }
}
