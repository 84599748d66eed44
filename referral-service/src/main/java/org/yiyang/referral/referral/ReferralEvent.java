package org.yiyang.referral.referral;

import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about a referral. */
public sealed interface ReferralEvent extends Fact {
    record Submitted() implements ReferralEvent {}

    record EmergencyDeclared() implements ReferralEvent {}

    record SentDown() implements ReferralEvent {}

    record Consented() implements ReferralEvent {}

    record Reviewed() implements ReferralEvent {}

    record Accepted() implements ReferralEvent {}

    record Rejected() implements ReferralEvent {}

    record OthersAsked() implements ReferralEvent {}

    record OtherDeclined() implements ReferralEvent {}

    record Redirected() implements ReferralEvent {}

    record Refused() implements ReferralEvent {}

    record ArrivalSaid() implements ReferralEvent {}

    record Departed() implements ReferralEvent {}

    record Arrived() implements ReferralEvent {}

    record TreatmentBegun() implements ReferralEvent {}

    record Returned() implements ReferralEvent {}

    record Received() implements ReferralEvent {}

    record FollowedUp() implements ReferralEvent {}

    record Completed() implements ReferralEvent {}

    record Cancelled() implements ReferralEvent {}

    record Expired() implements ReferralEvent {}

    record Superseded() implements ReferralEvent {}

    record Identified() implements ReferralEvent {}

    record PaperworkSupplemented() implements ReferralEvent {}

    record Overdue() implements ReferralEvent {}

    record Flagged() implements ReferralEvent {}

    record Reopened() implements ReferralEvent {}

    record Succeeded() implements ReferralEvent {}

    record Acknowledged() implements ReferralEvent {}

    record SlipRead() implements ReferralEvent {}

    record NoticeConfirmed() implements ReferralEvent {}

    record Reminded() implements ReferralEvent {}

    record Escalated() implements ReferralEvent {}

    record Assigned() implements ReferralEvent {}

    record Paused() implements ReferralEvent {}

    record Resumed() implements ReferralEvent {}

    record Corrected() implements ReferralEvent {}
}
