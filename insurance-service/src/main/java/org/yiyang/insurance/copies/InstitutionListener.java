package org.yiyang.insurance.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.institution.InstitutionConsumer;

/** Keeps our copy of the institutions, and notifies those whose records follow it. */
@ApplicationScoped
class InstitutionListener extends InstitutionConsumer<InstitutionState, KnownInstitution> {
    private final List<InstitutionWatcher> watchers;

    InstitutionListener(Copies copies, @All List<InstitutionWatcher> watchers, Clock clock) {
        super(copies, clock, InstitutionState.class, KnownInstitution.class, KnownInstitution::new);
        this.watchers = watchers;
    }

    @Override
    protected void changed(Call call, KnownInstitution known) {
        watchers.forEach(watcher -> watcher.changed(call, known));
    }
}
