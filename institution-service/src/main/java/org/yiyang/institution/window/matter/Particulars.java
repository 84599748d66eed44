package org.yiyang.institution.window.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.RegistrationChange;

/**
 * What shall be entered of an institution: of a new unit, or what changes of one that is registered. Null leaves it.
 *
 * @param regionCode where it moves to
 * @param departments the clinical departments that it shall have, all of them
 * @param operatedById the medical institution that is to run a new unit
 */
@Embeddable
public record Particulars(
        @Column(name = "unit_name") String name,

        @Enumerated(EnumType.STRING) @Column(name = "unit_category", length = 40)
        InstitutionCategory category,

        @Column(name = "unit_credit_code") String creditCode,
        @Column(name = "unit_address") String address,

        @Enumerated(EnumType.STRING) @Column(name = "unit_ownership", length = 30)
        Ownership ownership,

        @Column(name = "unit_beds") Integer beds,
        @Column(name = "unit_operated_by_id") UUID operatedById,
        @Column(name = "unit_region_code") String regionCode,

        @Convert(converter = DepartmentCodes.class) @Column(name = "unit_departments")
        Set<Department> departments) {
    static final Particulars NONE = new Particulars(null, null, null, null, null, null, null, null, null);

    public Particulars coded(String normalised) {
        return new Particulars(
                name, category, normalised, address, ownership, beds, operatedById, regionCode, departments);
    }

    /** What of it a change is about: the departments that have a part in it are those of that change. */
    Particulars only(ChangeReason about) {
        return switch (about) {
            case NAME -> new Particulars(name, null, null, null, null, null, null, null, null);
            case ADDRESS -> new Particulars(null, null, null, address, null, null, null, regionCode, null);
            case BEDS -> new Particulars(null, null, null, null, null, beds, null, null, null);
            case OWNERSHIP -> new Particulars(null, null, creditCode, null, ownership, null, null, null, null);
            case DEPARTMENTS -> new Particulars(null, null, null, null, null, null, null, null, departments);
            case PRINCIPAL -> NONE;
            case CONVERSION -> new Particulars(name, category, creditCode, null, null, beds, null, null, null);
        };
    }

    /** Whether it says what a change is about. */
    boolean covers(ChangeReason about) {
        return switch (about) {
            case NAME -> name != null;
            case ADDRESS -> address != null;
            case BEDS -> beds != null;
            case OWNERSHIP -> ownership != null;
            case DEPARTMENTS -> departments != null;
            case PRINCIPAL -> true;
            case CONVERSION -> category != null;
        };
    }

    /** As the register changes it. */
    public RegistrationChange change() {
        return new RegistrationChange(
                name,
                category,
                null,
                null,
                creditCode,
                regionCode,
                address,
                ownership,
                null,
                operatedById,
                false,
                beds,
                null,
                null,
                null,
                null);
    }

    public boolean empty() {
        return equals(NONE);
    }
}
