package org.yiyang.referral.referral;

import java.util.Locale;

/** A step of the patient's way that needs nothing to be said; the constant is the verb. */
enum JourneyStep {
    DEPART(ReferralStatus.IN_TRANSIT, new ReferralEvent.Departed()),
    ARRIVE(ReferralStatus.ARRIVED, new ReferralEvent.Arrived()),
    BEGIN_TREATMENT(ReferralStatus.IN_TREATMENT, new ReferralEvent.TreatmentBegun()),
    /** The receiver writes the return slip (回转单); {@link Referral#back} is the way home. */
    RETURN(ReferralStatus.RETURNED, new ReferralEvent.Returned()),
    RECEIVE(ReferralStatus.RECEIVED, new ReferralEvent.Received()),
    FOLLOW_UP(ReferralStatus.FOLLOWED_UP, new ReferralEvent.FollowedUp());

    private final ReferralStatus to;

    @SuppressWarnings("ImmutableEnumChecker") // records without a component
    private final ReferralEvent event;

    JourneyStep(ReferralStatus to, ReferralEvent event) {
        this.to = to;
        this.event = event;
    }

    String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ReferralStatus to() {
        return to;
    }

    ReferralEvent event() {
        return event;
    }
}
