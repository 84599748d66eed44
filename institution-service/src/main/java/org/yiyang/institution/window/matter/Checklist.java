package org.yiyang.institution.window.matter;

import static org.yiyang.institution.window.matter.MaterialKind.CAPITAL_PROOF;
import static org.yiyang.institution.window.matter.MaterialKind.CHANGE_APPLICATION;
import static org.yiyang.institution.window.matter.MaterialKind.CHANGE_GROUNDS;
import static org.yiyang.institution.window.matter.MaterialKind.COMMITMENT;
import static org.yiyang.institution.window.matter.MaterialKind.DEREGISTRATION_APPLICATION;
import static org.yiyang.institution.window.matter.MaterialKind.EQUIPMENT_LIST;
import static org.yiyang.institution.window.matter.MaterialKind.FEASIBILITY_STUDY;
import static org.yiyang.institution.window.matter.MaterialKind.FILING_APPLICATION;
import static org.yiyang.institution.window.matter.MaterialKind.LICENCE_APPLICATION;
import static org.yiyang.institution.window.matter.MaterialKind.LICENCE_COPY;
import static org.yiyang.institution.window.matter.MaterialKind.PREMISES_PROOF;
import static org.yiyang.institution.window.matter.MaterialKind.REGISTRATION_CERTIFICATE;
import static org.yiyang.institution.window.matter.MaterialKind.RULES;
import static org.yiyang.institution.window.matter.MaterialKind.SETTLEMENT_PLAN;
import static org.yiyang.institution.window.matter.MaterialKind.SITE_REPORT;
import static org.yiyang.institution.window.matter.MaterialKind.STAFF_LIST;
import static org.yiyang.institution.window.matter.MaterialKind.VERIFICATION_APPLICATION;
import static org.yiyang.institution.window.matter.MaterialKind.WORK_SUMMARY;

import java.util.List;
import java.util.Set;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;

/** Which papers each matter asks for; the window may ask for no others (行政许可法 art. 30, 31). */
public final class Checklist {
    private static final String HOMES = "养老机构管理办法 art. 11";
    private static final String ROOMS = "国卫办医发〔2017〕38号";
    private static final String CLINICS = "诊所备案管理暂行办法（国卫医政发〔2022〕33号）";
    private static final String SETUP = "医疗机构管理条例 art. 10";
    private static final String LICENSING = "医疗机构管理条例 art. 10, 15; 国卫办老龄发〔2019〕17号";
    private static final String CHANGES = "医疗机构管理条例 art. 19; 养老机构管理办法";
    private static final String RENEWALS = "医疗机构管理条例 art. 21; 行政许可法 art. 50";
    private static final String ENDINGS = "医疗机构管理条例 art. 20; 老年人权益保障法 art. 46";

    private static final List<Item> ITEMS = List.of(
            item(CaseMatter.CARE_FILING, FILING_APPLICATION, true, Applies.ALWAYS, HOMES),
            item(CaseMatter.CARE_FILING, REGISTRATION_CERTIFICATE, true, Applies.ALWAYS, HOMES),
            item(CaseMatter.CARE_FILING, COMMITMENT, true, Applies.ALWAYS, HOMES),
            item(CaseMatter.CARE_FILING, PREMISES_PROOF, false, Applies.ALWAYS, HOMES),
            item(CaseMatter.INTERNAL_UNIT_FILING, FILING_APPLICATION, true, Applies.ALWAYS, ROOMS),
            item(CaseMatter.INTERNAL_UNIT_FILING, STAFF_LIST, true, Applies.ALWAYS, ROOMS),
            item(CaseMatter.INTERNAL_UNIT_FILING, RULES, false, Applies.ALWAYS, ROOMS),
            item(CaseMatter.INTERNAL_UNIT_FILING, EQUIPMENT_LIST, false, Applies.ALWAYS, ROOMS),
            item(CaseMatter.CLINIC_FILING, FILING_APPLICATION, true, Applies.ALWAYS, CLINICS),
            item(CaseMatter.CLINIC_FILING, STAFF_LIST, true, Applies.ALWAYS, CLINICS),
            item(CaseMatter.CLINIC_FILING, PREMISES_PROOF, false, Applies.ALWAYS, CLINICS),
            item(CaseMatter.CLINIC_FILING, RULES, false, Applies.ALWAYS, CLINICS),
            item(CaseMatter.MEDICAL_SETUP, LICENCE_APPLICATION, true, Applies.ALWAYS, SETUP),
            item(CaseMatter.MEDICAL_SETUP, SITE_REPORT, true, Applies.ALWAYS, SETUP),
            item(CaseMatter.MEDICAL_SETUP, FEASIBILITY_STUDY, true, Applies.HOSPITAL, SETUP),
            item(CaseMatter.MEDICAL_SETUP, CAPITAL_PROOF, false, Applies.ALWAYS, SETUP),
            item(CaseMatter.MEDICAL_LICENSING, LICENCE_APPLICATION, true, Applies.ALWAYS, LICENSING),
            item(CaseMatter.MEDICAL_LICENSING, SITE_REPORT, true, Applies.ALWAYS, LICENSING),
            item(CaseMatter.MEDICAL_LICENSING, FEASIBILITY_STUDY, true, Applies.HOSPITAL, LICENSING),
            item(CaseMatter.MEDICAL_LICENSING, CAPITAL_PROOF, false, Applies.ALWAYS, LICENSING),
            item(CaseMatter.MEDICAL_LICENSING, STAFF_LIST, true, Applies.ALWAYS, LICENSING),
            item(CaseMatter.MEDICAL_LICENSING, RULES, false, Applies.ALWAYS, LICENSING),
            item(CaseMatter.CHANGE, CHANGE_APPLICATION, true, Applies.ALWAYS, CHANGES),
            item(CaseMatter.CHANGE, CHANGE_GROUNDS, true, Applies.ALWAYS, CHANGES),
            item(CaseMatter.CHANGE, LICENCE_COPY, true, Applies.MEDICAL, CHANGES),
            item(CaseMatter.RENEW_VERIFY, VERIFICATION_APPLICATION, true, Applies.ALWAYS, RENEWALS),
            item(CaseMatter.RENEW_VERIFY, LICENCE_COPY, true, Applies.ALWAYS, RENEWALS),
            item(CaseMatter.RENEW_VERIFY, WORK_SUMMARY, false, Applies.ALWAYS, RENEWALS),
            item(CaseMatter.DEREGISTER, DEREGISTRATION_APPLICATION, true, Applies.ALWAYS, ENDINGS),
            item(CaseMatter.DEREGISTER, LICENCE_COPY, true, Applies.MEDICAL, ENDINGS),
            item(CaseMatter.DEREGISTER, SETTLEMENT_PLAN, true, Applies.CARE, ENDINGS));

    private Checklist() {}

    /** Of which institutions a paper is asked. */
    enum Applies {
        ALWAYS,
        MEDICAL,
        HOSPITAL,
        CARE;

        boolean to(InstitutionCategory category) {
            return switch (this) {
                case ALWAYS -> true;
                case MEDICAL -> category.kind() == InstitutionKind.MEDICAL;
                case HOSPITAL -> category.code().startsWith("A");
                case CARE -> category.kind() == InstitutionKind.CARE;
            };
        }
    }

    /**
     * One paper of a checklist.
     *
     * @param source the law that asks for it
     */
    public record Item(CaseMatter matter, MaterialKind material, boolean required, Applies applies, String source) {}

    private static Item item(
            CaseMatter matter, MaterialKind material, boolean required, Applies applies, String source) {
        return new Item(matter, material, required, applies, source);
    }

    /** What a matter asks of an institution of a category. */
    public static List<Item> of(CaseMatter matter, InstitutionCategory category) {
        return ITEMS.stream()
                .filter(item -> item.matter() == matter && item.applies().to(category))
                .toList();
    }

    /** What of it is required and not there. */
    public static List<MaterialKind> lacking(
            CaseMatter matter, InstitutionCategory category, Set<MaterialKind> attached) {
        return of(matter, category).stream()
                .filter(Item::required)
                .map(Item::material)
                .filter(material -> !attached.contains(material))
                .toList();
    }
}
