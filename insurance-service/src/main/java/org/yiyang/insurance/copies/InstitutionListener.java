package org.yiyang.insurance.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.institution}: keeps the copy and has the designations follow the licence. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final Copies copies;
    private final InstitutionWatcher watcher;
    private final Clock clock;

    InstitutionListener(Copies copies, InstitutionWatcher watcher, Clock clock) {
        this.copies = copies;
        this.watcher = watcher;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, InstitutionState.class, KnownInstitution.class, KnownInstitution::new)
                .ifPresent(known -> watcher.changed(Call.system(clock.instant()), known));
    }
}
