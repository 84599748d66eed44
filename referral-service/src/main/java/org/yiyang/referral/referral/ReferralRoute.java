package org.yiyang.referral.referral;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.referral.copies.KnownInstitution;

/**
 * From where to where.
 *
 * @param senderHomeId the home for which the sender acts, where the registry does not name it; else null
 * @param receiverHomeId the same of the receiver
 */
public record ReferralRoute(UUID senderId, UUID senderHomeId, UUID receiverId, UUID receiverHomeId) {
    static ReferralRoute between(UUID sender, UUID receiver) {
        return new ReferralRoute(sender, null, receiver, null);
    }

    /** From an institution that refers on behalf of a home. */
    public static ReferralRoute forHome(UUID sender, UUID home, UUID receiver) {
        return new ReferralRoute(sender, home, receiver, null);
    }

    static ReferralRoute of(Referral referral) {
        return new ReferralRoute(
                referral.sender().institutionId(),
                referral.sender().homeId(),
                referral.receiver().institutionId(),
                referral.receiver().homeId());
    }

    ReferralRoute reversed() {
        return new ReferralRoute(receiverId, receiverHomeId, senderId, senderHomeId);
    }

    ReferralRoute to(UUID receiver) {
        return new ReferralRoute(senderId, senderHomeId, receiver, null);
    }

    /** Every institution that is named. */
    List<UUID> ends() {
        return Stream.of(senderId, receiverId, senderHomeId, receiverHomeId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether one of them was replaced, as far as it is known. */
    boolean replacedIn(Map<UUID, KnownInstitution> known) {
        return ends().stream().anyMatch(id -> !id.equals(successor(id, known)));
    }

    /** The same with those that took the place of others. */
    ReferralRoute succeeded(Map<UUID, KnownInstitution> known) {
        return new ReferralRoute(
                successor(senderId, known),
                successor(senderHomeId, known),
                successor(receiverId, known),
                successor(receiverHomeId, known));
    }

    private static UUID successor(UUID id, Map<UUID, KnownInstitution> known) {
        KnownInstitution one = id == null ? null : known.get(id);
        return one == null || one.replacedById() == null ? id : one.replacedById();
    }
}
