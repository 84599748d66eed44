package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;

/** Where elders are: registered in a region, or living in an institution there. */
@ApplicationScoped
public class ElderPlaces {
    private static final int CITY_DIGITS = 4;
    private final KnownInstitutions institutions;

    ElderPlaces(KnownInstitutions institutions) {
        this.institutions = institutions;
    }

    /** Whether an elder is registered, or lives in an institution, in the city of a region. */
    public boolean isInCity(KnownElder elder, String region) {
        String city = region.substring(0, Math.min(CITY_DIGITS, region.length()));
        return isWithin(elder.regionCode(), city)
                || (elder.residenceInstitutionId() != null
                        && institutions
                                .find(elder.residenceInstitutionId())
                                .filter(home -> isWithin(home.regionCode(), city))
                                .isPresent());
    }

    private static boolean isWithin(String region, String city) {
        return region != null && region.startsWith(city);
    }
}
