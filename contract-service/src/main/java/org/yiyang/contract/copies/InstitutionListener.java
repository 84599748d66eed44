package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.institution.InstitutionConsumer;

/** Keeps our copy of the institutions, and has their agreements follow what became known. */
@ApplicationScoped
class InstitutionListener extends InstitutionConsumer<InstitutionState, KnownInstitution> {
    private final PartyWatch agreements;

    InstitutionListener(Copies copies, PartyWatch agreements, Clock clock) {
        super(copies, clock, InstitutionState.class, KnownInstitution.class, KnownInstitution::new);
        this.agreements = agreements;
    }

    @Override
    protected void changed(Call call, KnownInstitution known) {
        agreements.changed(call, known.id());
    }
}
