package org.yiyang.institution.window.matter;

import java.util.List;
import org.yiyang.institution.registry.HoldingRule;
import org.yiyang.institution.registry.entry.BedTier;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.FilingRule;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.MedicalSetting;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.kit.refusal.Refused;

/**
 * Which way a matter goes, and what it needs; the first rule that is broken refuses it.
 *
 * @param tiers the bed tiers of the region
 * @param filing whether the region files or licenses
 */
public record CaseRules(List<BedTier> tiers, FilingRule filing) {
    /** Refuses an application of the wrong kind. */
    public void check(CaseApplication application, CaseSubject subject) {
        Runnable rule = switch (application.matter()) {
            case CARE_FILING -> () -> careFiling(subject);
            case INTERNAL_UNIT_FILING -> () -> unitFiling(subject);
            case CLINIC_FILING -> () -> clinicFiling(subject);
            case MEDICAL_SETUP, MEDICAL_LICENSING -> () -> licensing(subject);
            case CHANGE -> () -> change(application, subject);
            case RENEW_VERIFY -> () -> renewal(application, subject);
            case DEREGISTER -> () -> ending(application, subject);
        };
        rule.run();
    }

    // 养老机构管理办法 art. 2: full-day lodging and care, ten beds or more.
    private void careFiling(CaseSubject subject) {
        boolean unit = subject.parentId() != null && subject.category().kind() == InstitutionKind.MEDICAL;
        if (unit || subject.category().in(CategoryGroup.COMMUNITY_FACILITY)) {
            throw new Refused(WindowRefusal.NOT_CARE).at("/matter");
        }
        if (subject.lodging() < HoldingRule.HOME_BEDS_MIN) {
            throw new Refused(WindowRefusal.CARE_BEDS, HoldingRule.HOME_BEDS_MIN);
        }
        mustNotHold(QualificationKind.CARE_FILING, subject);
    }

    // 国卫办医发〔2017〕38号: inside a home small units are filed …
    private void unitFiling(CaseSubject subject) {
        mustBeMedical(subject);
        if (!subject.insideHome()) {
            throw new Refused(WindowRefusal.NOT_A_HOME).at("/matter");
        }
        if (!filed(subject)) {
            throw new Refused(WindowRefusal.LICENCE_NOT_FILING).at("/matter");
        }
        mustNotHold(QualificationKind.MEDICAL_FILING, subject);
    }

    // 诊所备案管理暂行办法（国卫医政发〔2022〕33号）: so is a clinic by itself …
    private void clinicFiling(CaseSubject subject) {
        mustBeMedical(subject);
        if (subject.setting() != MedicalSetting.INDEPENDENT) {
            throw new Refused(WindowRefusal.NOT_BY_ITSELF).at("/matter");
        }
        if (!filed(subject)) {
            throw new Refused(WindowRefusal.LICENCE_NOT_FILING).at("/matter");
        }
        mustNotHold(QualificationKind.MEDICAL_FILING, subject);
        mustNotHold(QualificationKind.MEDICAL_LICENCE, subject);
    }

    private boolean filed(CaseSubject subject) {
        return filing.files(subject.category(), subject.setting());
    }

    private static WindowRefusal filedNotLicensed(CaseSubject subject) {
        return subject.insideHome() ? WindowRefusal.FILING_NOT_LICENCE : WindowRefusal.CLINIC_FILED;
    }

    // … and everything else medical is licensed, as far as the home's beds allow.
    private void licensing(CaseSubject subject) {
        mustBeMedical(subject);
        mustNotHold(QualificationKind.MEDICAL_LICENCE, subject);
        if (filed(subject)) {
            throw new Refused(filedNotLicensed(subject)).at("/matter");
        }
        if (subject.insideHome()) {
            mustAllow(subject.category(), subject.homeBeds());
        }
    }

    private void mustAllow(InstitutionCategory category, int homeBeds) {
        BedTier.forbidding(tiers, category, homeBeds).ifPresent(tier -> {
            throw new Refused(WindowRefusal.BED_TIER, homeBeds, tier, tier.rule()).at("/particulars/category");
        });
    }

    /** A certificate without an end leaves no day for another; one that ends may be followed. */
    private static void mustNotHold(QualificationKind kind, CaseSubject subject) {
        if (subject.endless().contains(kind)) {
            throw new Refused(WindowRefusal.ALREADY_HELD, kind).at("/matter");
        }
    }

    private static void mustBeMedical(CaseSubject subject) {
        if (subject.category().kind() != InstitutionKind.MEDICAL) {
            throw new Refused(WindowRefusal.NOT_MEDICAL).at("/matter");
        }
    }

    // 医疗机构管理条例 art. 19
    private void change(CaseApplication application, CaseSubject subject) {
        if (application.changeReason() == null) {
            throw new Refused(WindowRefusal.REASON_MISSING).at("/changeReason");
        }
        Particulars wanted = application.entered();
        if (!wanted.covers(application.changeReason())) {
            throw new Refused(WindowRefusal.PARTICULARS_MISSING).at("/particulars");
        }
        if (!wanted.equals(wanted.only(application.changeReason()))) {
            throw new Refused(WindowRefusal.OTHER_PARTICULARS).at("/particulars");
        }
        if (wanted.category() != null) {
            convert(wanted.category(), subject);
        }
        mustFit(wanted, subject);
    }

    private static void mustFit(Particulars wanted, CaseSubject subject) {
        if (wanted.departments() != null && subject.category().kind() != InstitutionKind.MEDICAL) {
            throw new Refused(WindowRefusal.NOT_MEDICAL).at("/particulars/departments");
        }
        // 养老机构内设医疗机构 stands where its home stands.
        if (wanted.regionCode() != null && subject.parentId() != null) {
            throw new Refused(WindowRefusal.MOVES_WITH_HOME).at("/particulars/regionCode");
        }
        if (wanted.beds() != null && filedHome(subject) && wanted.beds() < HoldingRule.HOME_BEDS_MIN) {
            throw new Refused(WindowRefusal.CARE_BEDS, HoldingRule.HOME_BEDS_MIN).at("/particulars/beds");
        }
    }

    private static boolean filedHome(CaseSubject subject) {
        return subject.held().contains(QualificationKind.CARE_FILING)
                && subject.category().kind() == InstitutionKind.CARE;
    }

    /** What is filed must stay fileable and what is licensed must still need a licence; to switch takes a new case. */
    private void convert(InstitutionCategory wanted, CaseSubject subject) {
        if (wanted.kind() != subject.category().kind()) {
            throw new Refused(WindowRefusal.OTHER_SIDE).at("/particulars/category");
        }
        if (subject.held().contains(QualificationKind.CARE_FILING) && wanted.in(CategoryGroup.COMMUNITY_FACILITY)) {
            throw new Refused(WindowRefusal.NOT_CARE).at("/particulars/category");
        }
        boolean becomesFiled = filing.files(wanted, subject.setting());
        // A clinic that was licensed before clinics were filed has what it needs to become more.
        boolean licensed = subject.held().contains(QualificationKind.MEDICAL_LICENCE);
        if (becomesFiled != filed(subject) && (becomesFiled || !licensed)) {
            throw new Refused(becomesFiled ? filedNotLicensed(subject) : WindowRefusal.LICENCE_NOT_FILING)
                    .at("/particulars/category");
        }
        if (subject.insideHome()) {
            mustAllow(wanted, subject.homeBeds());
        }
    }

    // 医疗机构管理条例 art. 21: a licence is verified; what was filed is not.
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
