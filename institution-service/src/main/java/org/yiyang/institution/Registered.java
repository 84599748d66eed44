package org.yiyang.institution;

import java.util.UUID;

/**
 * What the register said of an institution on a day on which it held a valid certificate.
 *
 * @param medical whether it held a valid medical licence or filing
 * @param care whether its care filing was valid
 */
public record Registered(
        UUID id,
        String name,
        String regionCode,
        InstitutionCategory category,
        HospitalLevel hospitalLevel,
        Ownership ownership,
        int beds,
        UUID parentId,
        UUID operatedById,
        boolean medical,
        boolean care) {

    /** Whether it is a home of its own (养老机构): not a department of a hospital, and with beds to stay in. */
    public boolean isHome() {
        return care && parentId == null && category.kind() == InstitutionKind.CARE && !isCommunityFacility();
    }

    /** A day-care centre and the like, where nobody lives. */
    public boolean isCommunityFacility() {
        return category == InstitutionCategory.DAY_CARE_CENTRE;
    }

    /** Whether its beds are for elders who live there. */
    public boolean hasCareBeds() {
        return care && category.kind() == InstitutionKind.CARE && !isCommunityFacility();
    }

    /** A clinic, health room, infirmary or nursing station, as small homes have (内设医务室). */
    public boolean isRoom() {
        return category.filedInsideHome();
    }

    /** A level-2 or level-3 hospital (二级以上). */
    public boolean isLevelTwoOrHigher() {
        return medical && (hospitalLevel == HospitalLevel.LEVEL_2 || hospitalLevel == HospitalLevel.LEVEL_3);
    }

    /** The same institution with the certificates of both. */
    Registered or(Registered other) {
        return new Registered(
                id,
                name,
                regionCode,
                category,
                hospitalLevel,
                ownership,
                beds,
                parentId,
                operatedById,
                medical || other.medical,
                care || other.care);
    }
}
