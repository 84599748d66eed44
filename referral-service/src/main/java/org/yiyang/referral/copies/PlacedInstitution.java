package org.yiyang.referral.copies;

import java.util.UUID;

/**
 * An institution with where it is.
 *
 * @param name null while no event has said it
 * @param phone null where none is known
 * @param level its hospital level as the register codes it, null where none is known
 * @param category null while no event has said it
 * @param parentId the home or hospital inside which it works, null for one on its own
 * @param latitude degrees of CGCS2000, null together with the longitude where the register does not say
 */
public record PlacedInstitution(
        UUID id,
        String name,
        String phone,
        InstitutionSide side,
        String level,
        String category,
        String regionCode,
        UUID parentId,
        Double latitude,
        Double longitude) {
    /** Where it is; null where the register does not say. */
    public GeoPoint location() {
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }
}
