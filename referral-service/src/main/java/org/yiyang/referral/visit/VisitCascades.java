package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.referral.ReferralEnds;

/** What follows in booked visits from a change elsewhere: of an elder, a hospital or a referral. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VisitCascades implements CopyChanges, ReferralEnds {
    private final BookedVisits visits;
    private final KnownElders elders;

    VisitCascades(BookedVisits visits, KnownElders elders) {
        this.visits = visits;
        this.elders = elders;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        visits.reconsiderAt(call, institution);
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        // a visit keeps the priority with which it was booked
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return visits.concerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        if (elders.find(elder).filter(KnownElder::deceased).isPresent()) {
            visits.endOf(call, elder);
        } else {
            visits.followMerger(elder);
        }
    }

    @Override
    public void expectedNoMore(Call call, UUID referral) {
        visits.endFor(call, referral);
    }
}
