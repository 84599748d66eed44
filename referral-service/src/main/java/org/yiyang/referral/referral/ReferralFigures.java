package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.metric.BusinessFigure;
import org.yiyang.kit.metric.BusinessFigures;

/** How many referrals are open, by status. */
@ApplicationScoped
class ReferralFigures implements BusinessFigures {
    @Override
    public List<BusinessFigure> figures() {
        return List.of(new BusinessFigure(
                "yiyang.referrals.open",
                "Referrals that have not come to their end",
                "status",
                Stream.of(ReferralStatus.values()).map(Enum::name).toList(),
                "select status, count(*) from referral where open_key is not null group by status"));
    }
}
