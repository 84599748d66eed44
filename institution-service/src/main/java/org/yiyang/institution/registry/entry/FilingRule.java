package org.yiyang.institution.registry.entry;

import java.time.LocalDate;

/**
 * Whether a medical institution is filed (备案) or licensed (执业许可): the one window asks it when a case begins, the
 * register whenever a certificate is entered.
 *
 * @param clinicsFiled whether the region files clinics that stand by themselves
 * @param internalFiledSince the first day on which the small rooms inside homes were filed and not licensed any more
 */
public record FilingRule(boolean clinicsFiled, LocalDate internalFiledSince) {
    private static final int HUNDRED = 100;
    private static final int DECEMBER = 12;
    // 医疗机构管理条例 art. 14: clinics are filed from this day on …
    private static final LocalDate CLINICS_FILED_SINCE = LocalDate.of(2022, 5, 1);
    // … 中医诊所备案管理暂行办法（国家卫生和计划生育委员会令第14号）: those of Chinese medicine since then …
    private static final LocalDate TCM_CLINICS_FILED_SINCE = LocalDate.of(2017, 12, 1);
    // … and 诊所备案管理暂行办法（国卫医政发〔2022〕33号）: no longer licensed.
    private static final LocalDate CLINICS_LICENSED_UNTIL = LocalDate.of(2022, 12, 20);

    /** The first day of a month written as 201711; a month after December counts as December. */
    public static LocalDate firstDayOf(int month) {
        return LocalDate.of(month / HUNDRED, Math.max(1, Math.min(month % HUNDRED, DECEMBER)), 1);
    }

    /** Whether that is how it is done today. */
    public boolean files(InstitutionCategory category, MedicalSetting setting) {
        return switch (setting) {
            // 国卫办医发〔2017〕38号
            case INSIDE_HOME -> category.in(CategoryGroup.SMALL_INTERNAL_FILING);
            case INSIDE_OTHER -> false;
            case INDEPENDENT -> clinicsFiled && category.in(CategoryGroup.CLINIC);
        };
    }

    /**
     * Why a certificate cannot be what a medical institution has; null if it can.
     *
     * @param from its first day: what was licensed before filing took its place stays a licence
     */
    public InstitutionRefusal broken(
            QualificationKind kind, LocalDate from, InstitutionCategory category, MedicalSetting setting) {
        return switch (kind) {
            case MEDICAL_LICENCE -> licence(from, category, setting);
            case MEDICAL_FILING -> filing(from, category, setting);
            case CARE_FILING -> null;
        };
    }

    private InstitutionRefusal licence(LocalDate from, InstitutionCategory category, MedicalSetting setting) {
        if (!files(category, setting)) {
            return null;
        }
        if (setting == MedicalSetting.INSIDE_HOME) {
            return from.isBefore(internalFiledSince) ? null : InstitutionRefusal.FILING_NOT_LICENCE;
        }
        return from.isBefore(CLINICS_LICENSED_UNTIL) ? null : InstitutionRefusal.CLINIC_FILED;
    }

    private InstitutionRefusal filing(LocalDate from, InstitutionCategory category, MedicalSetting setting) {
        if (!category.in(CategoryGroup.SMALL_INTERNAL_FILING)) {
            return InstitutionRefusal.LICENCE_NOT_FILING;
        }
        boolean early = setting == MedicalSetting.INDEPENDENT && from.isBefore(filedSince(category));
        return files(category, setting) && !early ? null : InstitutionRefusal.FILING_OUTSIDE_HOME;
    }

    private static LocalDate filedSince(InstitutionCategory category) {
        return category == InstitutionCategory.TCM_CLINIC ? TCM_CLINICS_FILED_SINCE : CLINICS_FILED_SINCE;
    }
}
