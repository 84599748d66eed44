package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Keeps our copy of the institutions, and has their agreements follow what became known. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final Copies copies;
    private final PartyWatch agreements;
    private final Clock clock;

    InstitutionListener(Copies copies, PartyWatch agreements, Clock clock) {
        this.copies = copies;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, InstitutionState.class, KnownInstitution.class, KnownInstitution::new)
                .ifPresent(known -> agreements.changed(Call.system(clock.instant()), known.id()));
    }
}
