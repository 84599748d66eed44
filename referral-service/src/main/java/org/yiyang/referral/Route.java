package org.yiyang.referral;

import java.util.UUID;

/**
 * From where to where.
 *
 * @param senderHomeId the home for which the sender acts, where the registry does not tell; else null
 * @param receiverHomeId the same of the receiver
 */
public record Route(UUID senderId, UUID senderHomeId, UUID receiverId, UUID receiverHomeId) {
    static Route between(UUID sender, UUID receiver) {
        return new Route(sender, null, receiver, null);
    }

    /** From an institution that refers on behalf of a home. */
    public static Route forHome(UUID sender, UUID home, UUID receiver) {
        return new Route(sender, home, receiver, null);
    }

    static Route of(ReferralRecord referral) {
        return new Route(
                referral.sender().institutionId(),
                referral.sender().homeId(),
                referral.receiver().institutionId(),
                referral.receiver().homeId());
    }

    Route reversed() {
        return new Route(receiverId, receiverHomeId, senderId, senderHomeId);
    }

    Route to(UUID receiver) {
        return new Route(senderId, senderHomeId, receiver, null);
    }
}
