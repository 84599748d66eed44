package org.yiyang.referral.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when a referral's deadline has come: the referral itself decides, in {@link Referral#due}. */
class DueHandlers {
    /** One kind of deadline. */
    private record Handler(ReferralDue due, Referrals referrals) implements DeadlineHandler {
        @Override
        public String kind() {
            return due.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            referrals.due(call, deadline.subject(), due);
        }
    }

    @Produces
    @Singleton
    DeadlineCatalog kinds() {
        return () -> List.of(ReferralDue.values());
    }

    @Produces
    @Singleton
    DeadlineHandler response(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_RESPONSE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler noResponse(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_NO_RESPONSE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler afterRejection(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_AFTER_REJECTION, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler arrival(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_ARRIVAL, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler confirmation(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_CONFIRMATION, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler paperwork(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_PAPERWORK, referrals);
    }
}
