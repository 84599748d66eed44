package org.yiyang.contract.copies;

import java.util.UUID;

/** What reports say of a home, without the rest that is known about it. */
public record KnownHome(UUID id, String name, String regionCode, String category) {
    /** Whether it cares by day only. */
    public boolean isDayCare() {
        return KnownInstitution.DAY_CARE.equals(category);
    }

    /** Whether elders are cared for there in trust (托养机构). */
    public boolean isTrustCare() {
        return KnownInstitution.TRUST_CARE.equals(category);
    }
}
