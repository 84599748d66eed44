package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One end of a referral, with everybody who acts for it.
 *
 * @param homeId the home inside which the institution works, null if it stands on its own or is not known
 * @param operatorId the hospital that runs it as its practice site, null if it runs itself
 * @param regionCode null while the institution is not known
 */
@Embeddable
public record Party(
        @Column(name = "institution_id") UUID institutionId,
        @Column(name = "home_id") UUID homeId,
        @Column(name = "operator_id") UUID operatorId,
        @Column(name = "region_code") String regionCode) {

    /** Whether someone of that institution acts for this end. */
    boolean includes(UUID institution) {
        return institution != null
                && (institution.equals(institutionId) || institution.equals(homeId) || institution.equals(operatorId));
    }

    /** Whether the two have somebody in common who acts for them. */
    boolean overlaps(Party other) {
        return includes(other.institutionId) || includes(other.homeId) || includes(other.operatorId);
    }

    /** Whose agreements count: the home's, or its own where there is no home. */
    UUID contractingId() {
        return homeId == null ? institutionId : homeId;
    }

    /** The region whose parameters apply: its own, and the country's where it is not known. */
    String parameterRegion() {
        return regionCode == null ? "" : regionCode;
    }
}
