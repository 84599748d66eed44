package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * To which other referrals one belongs.
 *
 * @param chainId what the referrals up of one elder that replaced one another have in common
 * @param upReferralId the referral up from which this one returns, null for any other
 * @param gaveWayToId the referral in whose favour this one ended, null for any other
 * @param previousId the referral in whose place this one came, null for the first of a chain
 * @param besideId another open referral of the same elder with which the dispatcher compares this one; else null
 */
@Embeddable
public record Chain(
        @Column(name = "chain_id") UUID chainId,
        @Column(name = "up_referral_id") UUID upReferralId,
        @Column(name = "gave_way_to_id") UUID gaveWayToId,
        @Column(name = "beside_id") UUID besideId,
        @Column(name = "previous_id") UUID previousId) {
    static Chain begun(UUID id) {
        return new Chain(id, null, null, null, null);
    }

    static Chain back(UUID chain, UUID up) {
        return new Chain(chain, up, null, null, null);
    }

    /** Goes on with the chain of another; of several the first is the previous one. */
    Chain continuing(UUID chain, UUID previous) {
        return new Chain(chain, upReferralId, gaveWayToId, besideId, previousId == null ? previous : previousId);
    }

    Chain gaveWayTo(UUID leaf) {
        return new Chain(chainId, upReferralId, leaf, besideId, previousId);
    }

    Chain beside(UUID other) {
        return new Chain(chainId, upReferralId, gaveWayToId, other, previousId);
    }
}
