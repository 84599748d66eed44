package org.yiyang.institution;

import org.yiyang.kit.refusal.Refused;

/** Which certificate an institution of a category may hold. */
final class HoldingRule {
    static final int HOME_BEDS_MIN = 10;

    private HoldingRule() {}

    /** Refuses a certificate that does not fit, or whose days are reversed. */
    static void check(InstitutionEntry entry, Qualification.Issue issue) {
        if (issue.validUntil() != null && issue.validUntil().isBefore(issue.validFrom())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
        if (issue.kind() == QualificationKind.CARE_FILING) {
            home(entry);
        }
        InstitutionRefusal broken = switch (issue.kind()) {
            case MEDICAL_LICENCE -> licence(entry);
            case MEDICAL_FILING -> filing(entry);
            case CARE_FILING -> care(entry);
        };
        if (broken != null) {
            throw new Refused(broken).at("/kind");
        }
    }

    // 国卫办医发〔2017〕38号: inside a home small units are filed; everything else medical is licensed.
    private static InstitutionRefusal licence(InstitutionEntry entry) {
        if (entry.category().kind() != InstitutionKind.MEDICAL) {
            return InstitutionRefusal.QUALIFICATION_OTHER_SIDE;
        }
        return filedInsideHome(entry) ? InstitutionRefusal.FILING_NOT_LICENCE : null;
    }

    private static InstitutionRefusal filing(InstitutionEntry entry) {
        if (entry.category().kind() != InstitutionKind.MEDICAL) {
            return InstitutionRefusal.QUALIFICATION_OTHER_SIDE;
        }
        return filedInsideHome(entry) ? null : InstitutionRefusal.LICENCE_NOT_FILING;
    }

    /** A medical institution that runs care files as a home without a new legal person; a medical unit cannot. */
    private static InstitutionRefusal care(InstitutionEntry entry) {
        boolean medicalUnit = entry.parentId() != null && entry.category().kind() == InstitutionKind.MEDICAL;
        return medicalUnit ? InstitutionRefusal.QUALIFICATION_OTHER_SIDE : null;
    }

    // 养老机构管理办法 art. 2: a home gives lodging around the clock and has ten beds or more.
    private static void home(InstitutionEntry entry) {
        if (entry.category().in(CategoryGroup.COMMUNITY_FACILITY)) {
            throw new Refused(
                            InstitutionRefusal.COMMUNITY_FACILITY,
                            entry.category().zh())
                    .at("/kind");
        }
        if (care(entry) == null && entry.lodging() < HOME_BEDS_MIN) {
            throw new Refused(InstitutionRefusal.TOO_FEW_BEDS, entry.lodging(), HOME_BEDS_MIN).at("/kind");
        }
    }

    private static boolean filedInsideHome(InstitutionEntry entry) {
        return entry.parentId() != null && entry.category().filedInsideHome();
    }
}
