package org.yiyang.institution.registry.query;

import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.Ownership;

/**
 * What the register said of an institution on a day.
 *
 * @param certificates the sides on which it held a valid certificate itself
 */
public record Registered(
        UUID id,
        String name,
        String regionCode,
        InstitutionCategory category,
        HospitalLevel hospitalLevel,
        Ownership ownership,
        InstitutionStatus status,
        UUID parentId,
        UUID operatedById,
        int beds,
        int careBeds,
        int medicalBeds,
        Set<InstitutionKind> certificates) {

    /** Whether it held a valid medical licence or filing. */
    public boolean medical() {
        return certificates.contains(InstitutionKind.MEDICAL) && category.kind() == InstitutionKind.MEDICAL;
    }

    /** Whether its care filing was valid. */
    public boolean care() {
        return certificates.contains(InstitutionKind.CARE);
    }

    /** Whether it is a home of its own (养老机构): not a department of a hospital, and with beds to stay in. */
    public boolean isHome() {
        return care() && parentId == null && category.in(CategoryGroup.RESIDENTIAL_CARE);
    }

    /** Whether elders may live in it: a home, a care department, or a hospital that runs care. */
    public boolean hasCareBeds() {
        return care() && !category.in(CategoryGroup.COMMUNITY_FACILITY);
    }

    /** A day-care centre and the like, where nobody lives; it needs no filing as a home. */
    public boolean isCommunityFacility() {
        return category.in(CategoryGroup.COMMUNITY_FACILITY)
                && (status == InstitutionStatus.REGISTERED || status == InstitutionStatus.OPERATING);
    }

    /** A medical unit inside another institution. */
    public boolean isMedicalUnit() {
        return parentId != null && medical();
    }

    /** A clinic, health room, infirmary or nursing station, as small homes have (内设医务室). */
    public boolean isRoom() {
        return category.filedInsideHome();
    }

    /** A level-2 or level-3 hospital (二级以上). */
    public boolean isLevelTwoOrHigher() {
        return medical() && (hospitalLevel == HospitalLevel.LEVEL_2 || hospitalLevel == HospitalLevel.LEVEL_3);
    }
}
