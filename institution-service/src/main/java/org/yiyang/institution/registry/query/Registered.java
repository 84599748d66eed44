package org.yiyang.institution.registry.query;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.Ownership;

/**
 * What the register said of an institution on a day.
 *
 * @param certificates the sides on which it held a valid certificate itself
 */
public record Registered(Entry entry, Set<InstitutionKind> certificates) {

    /**
     * Its row of that day.
     *
     * @param integrationType null unless it had both certificates (两证齐全)
     */
    @Schema(name = "RegisteredEntry")
    public record Entry(
            UUID id,
            String name,
            String address,
            String phone,
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
            IntegrationType integrationType) {}

    public UUID id() {
        return entry.id();
    }

    public String name() {
        return entry.name();
    }

    public String address() {
        return entry.address();
    }

    public String phone() {
        return entry.phone();
    }

    public String regionCode() {
        return entry.regionCode();
    }

    public InstitutionCategory category() {
        return entry.category();
    }

    public HospitalLevel hospitalLevel() {
        return entry.hospitalLevel();
    }

    public Ownership ownership() {
        return entry.ownership();
    }

    public InstitutionStatus status() {
        return entry.status();
    }

    public UUID parentId() {
        return entry.parentId();
    }

    public UUID operatedById() {
        return entry.operatedById();
    }

    public int beds() {
        return entry.beds();
    }

    public int careBeds() {
        return entry.careBeds();
    }

    public int medicalBeds() {
        return entry.medicalBeds();
    }

    public IntegrationType integrationType() {
        return entry.integrationType();
    }

    /** Whether it had both certificates. */
    public boolean dualCertified() {
        return entry.integrationType() != null;
    }

    /** Whether it is no unit and works by a certificate of its own or of a unit inside it. */
    public boolean isWorking() {
        return entry.parentId() == null && (dualCertified() || !certificates.isEmpty());
    }

    /** Whether it held a valid medical licence or filing. */
    public boolean medical() {
        return certificates.contains(InstitutionKind.MEDICAL) && category().kind() == InstitutionKind.MEDICAL;
    }

    /** Whether its care filing was valid. */
    public boolean care() {
        return certificates.contains(InstitutionKind.CARE);
    }

    /** Whether it is a home of its own (养老机构): not a department of a hospital, and with beds to stay in. */
    public boolean isHome() {
        return care() && parentId() == null && category().in(CategoryGroup.RESIDENTIAL_CARE);
    }

    /** Whether elders may live in it: a home, a care department, or a hospital that runs care. */
    public boolean hasCareBeds() {
        return care() && !category().in(CategoryGroup.COMMUNITY_FACILITY);
    }

    /** A day-care centre and the like, where nobody lives; it needs no filing as a home. */
    public boolean isCommunityFacility() {
        return category().in(CategoryGroup.COMMUNITY_FACILITY)
                && (status() == InstitutionStatus.REGISTERED || status() == InstitutionStatus.OPERATING);
    }

    /** A medical unit inside another institution. */
    public boolean isMedicalUnit() {
        return parentId() != null && medical();
    }

    /** A clinic, health room, infirmary or nursing station, as small homes have (内设医务室). */
    public boolean isRoom() {
        return category().filedInsideHome();
    }

    /** A level-2 or level-3 hospital (二级以上). */
    public boolean isLevelTwoOrHigher() {
        return medical() && (hospitalLevel() == HospitalLevel.LEVEL_2 || hospitalLevel() == HospitalLevel.LEVEL_3);
    }
}
