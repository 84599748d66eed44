package org.yiyang.contract.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.institution.InstitutionConsumer;

/** Keeps our copy of the institutions, and updates what depends on them. */
@ApplicationScoped
class InstitutionListener extends InstitutionConsumer<InstitutionState, KnownInstitution> {
    private final List<PartyWatch> watches;

    InstitutionListener(Copies copies, @All List<PartyWatch> watches, Clock clock) {
        super(copies, clock, InstitutionState.class, KnownInstitution.class, KnownInstitution::new);
        this.watches = watches;
    }

    @Override
    protected void changed(Call call, KnownInstitution known) {
        watches.forEach(one -> one.changed(call, known.id()));
    }
}
