package org.yiyang.institution.registry.entry;

/** Where a medical institution stands: whether it is filed (备案) or licensed (执业许可) depends on it. */
public enum MedicalSetting {
    INSIDE_HOME,
    INSIDE_OTHER,
    INDEPENDENT;

    /** @param whole the category of the institution that it is a unit of; null if it is none */
    public static MedicalSetting of(InstitutionCategory whole) {
        if (whole == null) {
            return INDEPENDENT;
        }
        return whole.in(CategoryGroup.RESIDENTIAL_CARE) ? INSIDE_HOME : INSIDE_OTHER;
    }
}
