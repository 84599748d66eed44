package org.yiyang.insurance.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.kit.inbox.States;

/** Hears {@code yiyang.institution}: keeps the copy and lets the designations follow the licence. */
@ApplicationScoped
class InstitutionListener implements Listener {
    private final KnownInstitutions institutions;
    private final InstitutionWatcher watcher;
    private final States states;
    private final Clock clock;

    InstitutionListener(KnownInstitutions institutions, InstitutionWatcher watcher, States states, Clock clock) {
        this.institutions = institutions;
        this.watcher = watcher;
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
        KnownInstitution institution = institutions.findOrNew(state.id());
        LocalDate day = LocalDate.ofInstant(message.time(), Call.CHINA);
        if (institution.hear(state, message.sequence(), day)) {
            institutions.keep(institution);
            watcher.heard(Call.system(clock.instant()), institution);
        }
    }
}
