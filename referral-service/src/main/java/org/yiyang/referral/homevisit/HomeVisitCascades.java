package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/** What follows in visits to homes from a change elsewhere; they need no agreement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeVisitCascades implements CopyChanges {
    private final HomeVisits visits;

    HomeVisitCascades(HomeVisits visits) {
        this.visits = visits;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        visits.reconsiderAt(call, institution);
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return visits.concerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        visits.endOf(call, elder);
    }
}
