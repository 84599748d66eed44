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
 * @param besideId another open referral of the same elder with which the dispatcher compares this one; else null
 */
@Embeddable
public record Chain(
        @Column(name = "chain_id") UUID chainId,
        @Column(name = "up_referral_id") UUID upReferralId,
        @Column(name = "gave_way_to_id") UUID gaveWayToId,
        @Column(name = "beside_id") UUID besideId) {
    static Chain begun(UUID id) {
        return new Chain(id, null, null, null);
    }

    static Chain back(UUID chain, UUID up) {
        return new Chain(chain, up, null, null);
    }

    Chain continuing(UUID chain) {
        return new Chain(chain, upReferralId, gaveWayToId, besideId);
    }

    Chain gaveWayTo(UUID leaf) {
        return new Chain(chainId, upReferralId, leaf, besideId);
    }

    Chain beside(UUID other) {
        return new Chain(chainId, upReferralId, gaveWayToId, other);
    }
}
