package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/**
 * By unique keys one person has one referral up and one referral down that are open.
 *
 * @param open the person while a referral up is open, else null
 * @param down the person while a referral down is open, else null
 * @param person the record under which the elder goes on; null while that is the one that the referral names
 */
@Embeddable
record OpenKeys(
        @Column(name = "open_key") UUID open,
        @Column(name = "down_key") UUID down,
        @Column(name = "person_id") UUID person) {
    static final OpenKeys NONE = new OpenKeys(null, null, null);

    /**
     * The keys of a referral of a person who goes on under that record. The one that is open up or down holds the
     * person's key; one that stands beside it does not: an emergency, or one that names a record which was merged.
     */
    static OpenKeys of(Referral referral, UUID person) {
        UUID merged = Objects.equals(person, referral.elderId()) ? null : person;
        boolean yields = referral.variant() == ReferralKind.EMERGENCY || merged != null;
        boolean holds = referral.status().open() && !(yields && referral.chain().besideId() != null);
        boolean down = referral.variant() == ReferralKind.DOWN;
        UUID whose = merged == null ? referral.elderId() : merged;
        return new OpenKeys(holds && !down ? whose : null, holds && down ? whose : null, merged);
    }

    /** The record into which the elder's was merged, or null; Hibernate makes an embedded one without values null. */
    static UUID mergedInto(OpenKeys keys) {
        return keys == null ? null : keys.person();
    }
}
