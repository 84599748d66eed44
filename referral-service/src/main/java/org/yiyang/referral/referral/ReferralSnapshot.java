package org.yiyang.referral.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the other services may know of a referral; the state in every event of {@code yiyang.referral}. No name, no number
 * and no medical text: the elder's id only.
 *
 * @param elderId null while the person is not identified
 * @param upReferralId the referral up from which this one returns, null for any other
 * @param chainId what the referrals up of one elder that replaced one another have in common
 * @param outside true where the register does not know the receiver, else null
 * @param regionCode of the sender, null while the sender is not known
 */
public record ReferralSnapshot(
        UUID id,
        ReferralKind kind,
        UUID elderId,
        UUID senderId,
        UUID receiverId,
        Boolean outside,
        ReferralStatus status,
        List<ReferralFlag> flags,
        UUID upReferralId,
        UUID chainId,
        Instant submittedAt,
        Instant arrivedAt,
        Instant returnedAt,
        Instant completedAt,
        String regionCode) {

    static ReferralSnapshot of(Referral referral) {
        Times times = referral.times();
        return new ReferralSnapshot(
                referral.id(),
                referral.variant(),
                referral.elderId(),
                referral.sender().institutionId(),
                referral.receiver().institutionId(),
                referral.outside() == null ? null : Boolean.TRUE,
                referral.status(),
                referral.flags().stream().sorted().toList(),
                referral.chain().upReferralId(),
                referral.chain().chainId(),
                times.submittedAt(),
                times.arrivedAt(),
                times.returnedAt(),
                referral.status() == ReferralStatus.COMPLETED ? times.closedAt() : null,
                referral.sender().regionCode());
    }

    /** The same without the person, for those who may not know whom it concerns. */
    ReferralSnapshot withoutElder() {
        return new ReferralSnapshot(
                id,
                kind,
                null,
                senderId,
                receiverId,
                outside,
                status,
                flags,
                upReferralId,
                chainId,
                submittedAt,
                arrivedAt,
                returnedAt,
                completedAt,
                regionCode);
    }
}
