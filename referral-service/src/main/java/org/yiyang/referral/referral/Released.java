package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * The receiver that expected the patient before the referral was redirected or ended, until it has acknowledged that.
 *
 * @param reason why the patient goes elsewhere, null where the referral has ended and says itself why
 */
@Embeddable
public record Released(
        @Column(name = "released_id") UUID institutionId,
        @Column(name = "released_home_id") UUID homeId,
        @Column(name = "released_operator_id") UUID operatorId,

        @Enumerated(EnumType.STRING) @Column(name = "released_reason", length = 30)
        RedirectReason reason) {
    static Released of(Party receiver, RedirectReason reason) {
        return new Released(receiver.institutionId(), receiver.homeId(), receiver.operatorId(), reason);
    }

    /** The same, unless the patient comes back to that receiver. */
    static Released by(Released known, Party next) {
        return known == null || known.party().includes(next.institutionId()) ? null : known;
    }

    Party party() {
        return new Party(institutionId, homeId, operatorId, null);
    }
}
