package org.yiyang.referral.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes events of institutions: keeps the copy, and has the referrals from and to it reconsidered. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final Copies copies;
    private final List<CopyChanges> changes;
    private final Clock clock;

    InstitutionListener(Copies copies, @All List<CopyChanges> changes, Clock clock) {
        this.copies = copies;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownInstitution.State.class, KnownInstitution.class, KnownInstitution::new)
                .ifPresent(known ->
                        changes.forEach(one -> one.institutionChanged(Call.system(clock.instant()), known.id())));
    }
}
