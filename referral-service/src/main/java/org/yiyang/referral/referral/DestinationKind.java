package org.yiyang.referral.referral;

import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.Offered;

/**
 * A kind of institution that takes a patient, and what in the register makes one of that kind: its category, or any one of
 * the departments or capabilities. The codes are those of the register's dictionaries.
 */
public enum DestinationKind implements Labelled {
    HOSPITAL(
            "医院（住院诊疗科目）",
            "a hospital, or clinical departments with wards",
            Set.of(
                    "GENERAL_HOSPITAL",
                    "TCM_HOSPITAL",
                    "TCM_SPECIALISED_HOSPITAL",
                    "INTEGRATED_TCM_HOSPITAL",
                    "ETHNIC_HOSPITAL",
                    "CANCER_HOSPITAL",
                    "CARDIOVASCULAR_HOSPITAL",
                    "CHEST_HOSPITAL",
                    "ORTHOPAEDIC_HOSPITAL",
                    "INFECTIOUS_HOSPITAL",
                    "PSYCHIATRIC_HOSPITAL",
                    "GERIATRIC_HOSPITAL"),
            Set.of("INTERNAL_MEDICINE", "SURGERY", "EMERGENCY", "INTENSIVE_CARE"),
            Set.of()),
    // 康复医院基本标准（2012年版）; 诊疗科目 21, 50.15.
    REHABILITATION(
            "康复医院或康复医学科",
            "a rehabilitation hospital or department",
            Set.of("REHABILITATION_HOSPITAL"),
            Set.of("REHABILITATION", "TCM_REHABILITATION"),
            Set.of("REHABILITATION_STAGE")),
    // 护理院基本标准（2011版）: internal medicine, rehabilitation and hospice care are its departments.
    NURSING_HOSPITAL("护理院", "a nursing hospital", Set.of("NURSING_HOSPITAL"), Set.of(), Set.of()),
    // 双向转诊: the stable and the chronically ill come down to primary care.
    PRIMARY_CARE(
            "基层医疗卫生机构或全科、老年病科",
            "primary care, or a department of general practice or geriatrics",
            Set.of(
                    "COMMUNITY_HEALTH_CENTRE",
                    "COMMUNITY_HEALTH_STATION",
                    "SUBDISTRICT_HEALTH_CENTRE",
                    "CENTRAL_HEALTH_CENTRE",
                    "TOWNSHIP_HEALTH_CENTRE"),
            Set.of("GENERAL_PRACTICE", "GERIATRICS", "INTERNAL_MEDICINE", "TCM_GERIATRICS"),
            Set.of("STABLE_STAGE")),
    CARE_UNIT(
            "养老机构内设医疗机构",
            "the medical unit of a home",
            Set.of("INFIRMARY", "NURSING_STATION", "NURSING_CENTRE", "HEALTH_ROOM"),
            Set.of(),
            Set.of("STABLE_STAGE")),
    // 家庭病床: opened by primary care at the elder's home.
    HOME_BED("家庭病床", "home beds", Set.of(), Set.of(), Set.of("HOME_BEDS")),
    /** A home takes back whom nobody need treat; what it is follows from its side. */
    HOME("养老机构", "a care home", Set.of(), Set.of(), Set.of("STABLE_STAGE")),
    // 安宁疗护中心基本标准（试行）2017; 诊疗科目 24.
    HOSPICE(
            "安宁疗护中心或安宁疗护科",
            "a hospice or a department of hospice care",
            Set.of("HOSPICE_CENTRE"),
            Set.of("HOSPICE"),
            Set.of("END_OF_LIFE_STAGE"));

    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> categories;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> departments;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> capabilities;

    DestinationKind(String zh, String en, Set<String> categories, Set<String> departments, Set<String> capabilities) {
        this.label = new Label(zh, en);
        this.categories = categories;
        this.departments = departments;
        this.capabilities = capabilities;
    }

    /** Whether what the register says makes an institution one of this kind. */
    boolean includes(Offered offered) {
        return (offered.category() != null && categories.contains(offered.category()))
                || offered.departments().stream().anyMatch(departments::contains)
                || offered.capabilities().stream().anyMatch(capabilities::contains)
                || (this == HOME && offered.side() == InstitutionSide.CARE);
    }

    Set<String> categories() {
        return categories;
    }

    Set<String> departments() {
        return departments;
    }

    Set<String> capabilities() {
        return capabilities;
    }

    @Override
    public Label label() {
        return label;
    }
}
