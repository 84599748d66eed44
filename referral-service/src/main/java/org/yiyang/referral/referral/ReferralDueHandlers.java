package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens when a referral's deadline has come: the referral itself decides, in {@link Consequences#due}. */
@ApplicationScoped
class ReferralDueHandlers implements DeadlineHandlers {
    private final Referrals referrals;
    private final ReferralDeadlines deadlines;

    ReferralDueHandlers(Referrals referrals, ReferralDeadlines deadlines) {
        this.referrals = referrals;
        this.deadlines = deadlines;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                ReferralDue.values(), due -> (call, deadline) -> due(call, deadline.subject(), due));
    }

    /** A reminder that comes after a time that was long reminds nobody: what it was for has come itself. */
    private void due(Call call, UUID referral, ReferralDue due) {
        boolean late = due == ReferralDue.REFERRAL_REMINDER && deadlines.isTooLate(referral, call.now());
        if (!late) {
            referrals.due(call, referral, due);
        }
    }
}
