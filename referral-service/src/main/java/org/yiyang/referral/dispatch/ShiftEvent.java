package org.yiyang.referral.dispatch;

import org.yiyang.kit.history.Fact;

/** What happens to a shift; of no interest to other services, so it has no topic. */
sealed interface ShiftEvent extends Fact {
    record ShiftBegun() implements ShiftEvent {}

    record ShiftHandedOver() implements ShiftEvent {}

    record ShiftAcknowledged() implements ShiftEvent {}
}
