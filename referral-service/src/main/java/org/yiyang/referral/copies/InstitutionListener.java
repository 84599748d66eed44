package org.yiyang.referral.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.institution.InstitutionConsumer;

/** Keeps our copy of the institutions, and has the referrals from and to it reconsidered. */
@ApplicationScoped
class InstitutionListener extends InstitutionConsumer<KnownInstitution.State, KnownInstitution> {
    private final List<CopyChanges> changes;

    InstitutionListener(Copies copies, @All List<CopyChanges> changes, Clock clock) {
        super(copies, clock, KnownInstitution.State.class, KnownInstitution.class, KnownInstitution::new);
        this.changes = changes;
    }

    @Override
    protected void changed(Call call, KnownInstitution known) {
        changes.forEach(one -> one.institutionChanged(call, known.id()));
    }
}
