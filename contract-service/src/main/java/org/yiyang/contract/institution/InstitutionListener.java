package org.yiyang.contract.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;

/** Keeps our copy of the institutions, and lets their agreements follow from what became known. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final KnownInstitutions known;
    private final PartyWatch agreements;
    private final States states;
    private final Clock clock;

    InstitutionListener(KnownInstitutions known, PartyWatch agreements, States states, Clock clock) {
        this.known = known;
        this.agreements = agreements;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.institution";
    }

    @Override
    public void apply(Message message) {
        InstitutionState state = states.read(message, InstitutionState.class);
        LocalDate heardOn = LocalDate.ofInstant(message.time(), Call.CHINA);
        if (known.learn(state, message.sequence(), heardOn)) {
            agreements.changed(Call.system(clock.instant()), state.id());
        }
    }
}
