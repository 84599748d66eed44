package org.yiyang.referral.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when a referral's deadline has come: the referral itself decides, in {@link Consequences#due}. */
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

    /** A reminder that comes after a time that was long: of what has come itself nobody is reminded. */
    private record Reminder(Referrals referrals, ReferralDeadlines deadlines) implements DeadlineHandler {
        @Override
        public String kind() {
            return ReferralDue.REFERRAL_REMINDER.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            if (!deadlines.isTooLate(deadline.subject(), call.now())) {
                referrals.due(call, deadline.subject(), ReferralDue.REFERRAL_REMINDER);
            }
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
    DeadlineHandler noShow(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_NO_SHOW, referrals);
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

    @Produces
    @Singleton
    DeadlineHandler release(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_RELEASE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler notice(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_NOTICE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler onTheWay(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_ON_THE_WAY, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler slip(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_RETURN, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler followUp(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_FOLLOW_UP, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler escalation(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_ESCALATION, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler pause(Referrals referrals) {
        return new Handler(ReferralDue.REFERRAL_PAUSE, referrals);
    }

    @Produces
    @Singleton
    DeadlineHandler reminder(Referrals referrals, ReferralDeadlines deadlines) {
        return new Reminder(referrals, deadlines);
    }
}
