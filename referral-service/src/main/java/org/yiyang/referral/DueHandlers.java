package org.yiyang.referral;

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
    private record Handler(Due due, Referrals referrals) implements DeadlineHandler {
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
        return () -> List.of(Due.values());
    }

    @Produces
    @Singleton
    DeadlineHandler response(Referrals referrals) {
        return new Handler(Due.REFERRAL_RESPONSE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler noResponse(Referrals referrals) {
        return new Handler(Due.REFERRAL_NO_RESPONSE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler arrival(Referrals referrals) {
        return new Handler(Due.REFERRAL_ARRIVAL, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler confirmation(Referrals referrals) {
        return new Handler(Due.REFERRAL_CONFIRMATION, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler paperwork(Referrals referrals) {
        return new Handler(Due.REFERRAL_PAPERWORK, referrals);
    }
}
