package org.yiyang.institution.window;

import java.util.List;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.institution.InstitutionKind;
import org.yiyang.institution.QualificationKind;
import org.yiyang.kit.refusal.Refused;

/**
 * Which way a matter goes, and what it needs; the first rule that is broken refuses it.
 *
 * @param careBedsMin beds of a care home, at least
 * @param tiers the bed tiers of the region
 */
record CaseRules(int careBedsMin, List<BedTier> tiers) {
    /** Refuses an application of the wrong kind. */
    void check(CaseApplication application, CaseSubject subject) {
        Runnable rule = switch (application.matter()) {
            case CARE_FILING -> () -> careFiling(subject);
            case INTERNAL_UNIT_FILING -> () -> unitFiling(subject);
            case MEDICAL_LICENSING -> () -> licensing(subject);
            case CHANGE -> () -> change(application, subject);
            case RENEW_VERIFY -> () -> renewal(application, subject);
            case DEREGISTER -> () -> ending(application, subject);
        };
        rule.run();
    }

    // 养老机构管理办法（民政部令第66号） art. 2: full-day lodging and care, ten beds or more.
    private void careFiling(CaseSubject subject) {
        boolean unit = subject.parentId() != null && subject.category().kind() == InstitutionKind.MEDICAL;
        if (unit || subject.category() == InstitutionCategory.DAY_CARE_CENTRE) {
            throw new Refused(WindowRefusal.NOT_CARE).at("/matter");
        }
        if (subject.category().kind() == InstitutionKind.CARE && subject.beds() < careBedsMin) {
            throw new Refused(WindowRefusal.CARE_BEDS, careBedsMin);
        }
    }

    // 国卫办医发〔2017〕38号: inside a home small units are filed …
    private static void unitFiling(CaseSubject subject) {
        mustBeMedical(subject);
        if (!subject.insideHome()) {
            throw new Refused(WindowRefusal.NOT_A_HOME).at("/matter");
        }
        if (!subject.category().filedInsideHome()) {
            throw new Refused(WindowRefusal.LICENCE_NOT_FILING).at("/matter");
        }
    }

    // … and everything else medical is licensed, as far as the home's beds allow.
    private void licensing(CaseSubject subject) {
        mustBeMedical(subject);
        if (!subject.insideHome()) {
            return;
        }
        if (subject.category().filedInsideHome()) {
            throw new Refused(WindowRefusal.FILING_NOT_LICENCE).at("/matter");
        }
        tiers.stream()
                .filter(tier -> !tier.duty() && tier.categories().contains(subject.category()))
                .filter(tier -> !tier.appliesTo(subject.homeBeds()))
                .findFirst()
                .ifPresent(tier -> {
                    throw new Refused(WindowRefusal.BED_TIER, subject.homeBeds(), tier.min())
                            .at("/particulars/category");
                });
    }

    private static void mustBeMedical(CaseSubject subject) {
        if (subject.category().kind() != InstitutionKind.MEDICAL) {
            throw new Refused(WindowRefusal.NOT_MEDICAL).at("/matter");
        }
    }

    // 医疗机构管理条例 art. 20
    private static void change(CaseApplication application, CaseSubject subject) {
        if (application.changeReason() == null) {
            throw new Refused(WindowRefusal.REASON_MISSING).at("/changeReason");
        }
        Particulars wanted = application.entered();
        boolean given = switch (application.changeReason()) {
            case NAME -> wanted.name() != null;
            case ADDRESS -> wanted.address() != null;
            case BEDS -> wanted.beds() != null;
            case OWNERSHIP -> wanted.ownership() != null;
            case CONVERSION -> wanted.category() != null;
        };
        if (!given) {
            throw new Refused(WindowRefusal.PARTICULARS_MISSING).at("/particulars");
        }
        if (!wanted.equals(wanted.only(application.changeReason()))) {
            throw new Refused(WindowRefusal.OTHER_PARTICULARS).at("/particulars");
        }
        if (wanted.category() != null
                && wanted.category().kind() != subject.category().kind()) {
            throw new Refused(WindowRefusal.OTHER_SIDE).at("/particulars/category");
        }
    }

    // 医疗机构管理条例 art. 22: a licence is verified; what was filed is not.
    private static void renewal(CaseApplication application, CaseSubject subject) {
        mustName(application, subject);
        if (!subject.held().contains(QualificationKind.MEDICAL_LICENCE)) {
            throw new Refused(WindowRefusal.NOT_A_LICENCE).at("/qualificationId");
        }
    }

    /** A certificate is cancelled if one is named, else the institution is closed. */
    private static void ending(CaseApplication application, CaseSubject subject) {
        if (application.qualificationId() != null) {
            mustName(application, subject);
        }
    }

    private static void mustName(CaseApplication application, CaseSubject subject) {
        if (application.qualificationId() == null || subject.held().isEmpty()) {
            throw new Refused(WindowRefusal.CERTIFICATE_MISSING).at("/qualificationId");
        }
    }
}
