package org.yiyang.insurance.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Hears {@code yiyang.institution}: keeps the copy and lets the designations follow the licence. */
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
                .ifPresent(known -> watcher.heard(Call.system(clock.instant()), known));
    }
}
