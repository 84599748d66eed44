package org.yiyang.institution.registry;

import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.kit.refusal.Refused;

/** Which certificate an institution of a category may hold. */
public final class HoldingRule {
    /** 养老机构管理办法 art. 2. */
    public static final int HOME_BEDS_MIN = 10;

    private HoldingRule() {}

    /** Refuses a certificate that does not fit, or whose days are reversed. */
    static void check(InstitutionEntry entry, Qualification.Issue issue) {
        if (issue.validUntil() != null && issue.validUntil().isBefore(issue.validFrom())) {
            throw new Refused(InstitutionRefusal.DAYS_REVERSED).at("/validUntil");
        }
        mustFit(entry, issue.kind(), "/kind");
    }

    /** Refuses a kind of certificate that an institution like this one cannot hold, at the field that is to blame. */
    static void mustFit(InstitutionEntry entry, QualificationKind kind, String pointer) {
        if (kind == QualificationKind.CARE_FILING) {
            home(entry, pointer);
        }
        InstitutionRefusal broken = switch (kind) {
            case MEDICAL_LICENCE, MEDICAL_FILING -> medical(entry);
            case CARE_FILING -> care(entry);
        };
        if (broken != null) {
            throw new Refused(broken).at(pointer);
        }
    }

    /** Filing or licence is a question of the place, too: {@link CertificateRules} asks it. */
    private static InstitutionRefusal medical(InstitutionEntry entry) {
        return entry.category().kind() == InstitutionKind.MEDICAL ? null : InstitutionRefusal.QUALIFICATION_OTHER_SIDE;
    }

    /** A medical institution that runs care files as a home without a new legal person; a medical unit cannot. */
    private static InstitutionRefusal care(InstitutionEntry entry) {
        boolean medicalUnit = entry.parentId() != null && entry.category().kind() == InstitutionKind.MEDICAL;
        return medicalUnit ? InstitutionRefusal.QUALIFICATION_OTHER_SIDE : null;
    }

    // 养老机构管理办法 art. 2: a home gives lodging around the clock and has ten beds or more.
    private static void home(InstitutionEntry entry, String pointer) {
        if (entry.category().in(CategoryGroup.COMMUNITY_FACILITY)) {
            throw new Refused(
                            InstitutionRefusal.COMMUNITY_FACILITY,
                            entry.category().zh())
                    .at(pointer);
        }
        if (care(entry) == null && entry.lodging() < HOME_BEDS_MIN) {
            throw new Refused(InstitutionRefusal.TOO_FEW_BEDS, entry.lodging(), HOME_BEDS_MIN).at(pointer);
        }
    }
}
