package org.yiyang.referral.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Days on which an institution worked under one category in one region; {@code validTo} is the first day after, null for an
 * open end.
 *
 * @param category of the register's dictionary
 */
@Embeddable
record CategoryPeriod(
        @Column(name = "category") String category,
        @Column(name = "region_code") String regionCode,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo) {
    /** 基层医疗卫生机构: categories B, C and D of WS 218-2002. */
    static final Set<String> GRASSROOTS = Set.of(
            "COMMUNITY_HEALTH_CENTRE",
            "COMMUNITY_HEALTH_STATION",
            "SUBDISTRICT_HEALTH_CENTRE",
            "CENTRAL_HEALTH_CENTRE",
            "TOWNSHIP_HEALTH_CENTRE",
            "OUTPATIENT_DEPARTMENT",
            "TCM_OUTPATIENT_DEPARTMENT",
            "SPECIALISED_OUTPATIENT_DEPARTMENT",
            "CLINIC",
            "TCM_CLINIC",
            "DENTAL_CLINIC",
            "HEALTH_ROOM",
            "INFIRMARY",
            "VILLAGE_CLINIC");

    boolean includes(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
