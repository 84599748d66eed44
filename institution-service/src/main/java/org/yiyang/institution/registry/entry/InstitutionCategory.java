package org.yiyang.institution.registry.entry;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * What sort of institution it is: for medical ones the categories of WS 218-2002 (with -1, -2, -3 where the standard has
 * no code yet), for the elderly what registers use.
 */
public enum InstitutionCategory implements Labelled {
    GENERAL_HOSPITAL("A100", "综合医院", "General hospital"),
    TCM_HOSPITAL("A210", "中医（综合）医院", "Hospital of traditional Chinese medicine"),
    TCM_SPECIALISED_HOSPITAL("A220", "中医专科医院", "Specialised hospital of traditional Chinese medicine"),
    INTEGRATED_TCM_HOSPITAL("A300", "中西医结合医院", "Hospital of integrated medicine"),
    ETHNIC_HOSPITAL("A400", "民族医院", "Hospital of ethnic medicine"),
    STOMATOLOGICAL_HOSPITAL("A511", "口腔医院", "Stomatological hospital"),
    EYE_HOSPITAL("A512", "眼科医院", "Eye hospital"),
    CANCER_HOSPITAL("A514", "肿瘤医院", "Cancer hospital"),
    CARDIOVASCULAR_HOSPITAL("A515", "心血管病医院", "Cardiovascular hospital"),
    CHEST_HOSPITAL("A516", "胸科医院", "Chest hospital"),
    OBSTETRIC_HOSPITAL("A518", "妇产（科）医院", "Obstetric hospital"),
    CHILDREN_HOSPITAL("A519", "儿童医院", "Children's hospital"),
    PSYCHIATRIC_HOSPITAL("A520", "精神病医院", "Psychiatric hospital"),
    INFECTIOUS_HOSPITAL("A521", "传染病医院", "Hospital for infectious diseases"),
    ORTHOPAEDIC_HOSPITAL("A526", "骨科医院", "Orthopaedic hospital"),
    REHABILITATION_HOSPITAL("A527", "康复医院", "Rehabilitation hospital"),
    SPECIALISED_HOSPITAL("A539", "其他专科医院", "Other specialised hospital"),
    GERIATRIC_HOSPITAL("A539-1", "老年病医院", "Geriatric hospital"),
    HOSPICE_CENTRE("A539-2", "安宁疗护中心", "Hospice"),
    DIALYSIS_CENTRE("A539-3", "血液透析中心", "Dialysis centre"),
    SANATORIUM("A600", "疗养院", "Sanatorium"),
    NURSING_HOSPITAL("A710", "护理院", "Nursing hospital"),
    NURSING_STATION("A720", "护理站", "Nursing station"),
    NURSING_CENTRE("A730", "护理中心", "Nursing centre"),
    COMMUNITY_HEALTH_CENTRE("B100", "社区卫生服务中心", "Community health centre"),
    COMMUNITY_HEALTH_STATION("B200", "社区卫生服务站", "Community health station"),
    SUBDISTRICT_HEALTH_CENTRE("C100", "街道卫生院", "Subdistrict health centre"),
    CENTRAL_HEALTH_CENTRE("C210", "中心卫生院", "Central township health centre"),
    TOWNSHIP_HEALTH_CENTRE("C220", "乡（镇）卫生院", "Township health centre"),
    OUTPATIENT_DEPARTMENT("D110", "综合门诊部", "Outpatient department"),
    TCM_OUTPATIENT_DEPARTMENT("D120", "中医门诊部", "Outpatient department of traditional Chinese medicine"),
    SPECIALISED_OUTPATIENT_DEPARTMENT("D150", "专科门诊部", "Specialised outpatient department"),
    CLINIC("D211", "普通诊所", "Clinic"),
    TCM_CLINIC("D212", "中医诊所", "Clinic of traditional Chinese medicine"),
    DENTAL_CLINIC("D215", "口腔诊所", "Dental clinic"),
    HEALTH_ROOM("D300", "卫生所（室）", "Health room"),
    INFIRMARY("D400", "医务室", "Infirmary"),
    VILLAGE_CLINIC("D600", "村卫生室", "Village clinic"),
    EMERGENCY_CENTRE("E100", "急救中心", "Emergency centre"),
    EMERGENCY_CENTRE_STATION("E200", "急救中心站", "Station of an emergency centre"),
    EMERGENCY_STATION("E300", "急救站", "Emergency station"),
    MATERNITY_HOSPITAL("G100", "妇幼保健院", "Maternal and child hospital"),
    MATERNITY_STATION("G200", "妇幼保健所（站）", "Maternal and child health station"),
    DISEASE_CONTROL_HOSPITAL("H100", "专科疾病防治院（所、站）", "Institution for the control of one disease"),
    WELFARE_HOME("", "社会福利院", "Social welfare home"),
    HOME_FOR_DESTITUTE("", "敬老院", "Home for destitute elders"),
    NURSING_HOME("", "养老院（老年公寓、养护院）", "Residential care home"),
    CARE_DEPARTMENT("", "医疗机构内设养老部", "Care department of a medical institution"),
    TRUST_CARE_HOME("", "托养机构", "Home for elders in trust care"),
    DAY_CARE_CENTRE("", "日间照料中心", "Day-care centre"),
    REGIONAL_CARE_CENTRE("", "区域性养老服务中心", "Regional care service centre"),
    RURAL_HAPPINESS_HOME("", "农村幸福院", "Rural happiness home"),
    COMMUNITY_CARE_STATION("", "社区居家养老服务站", "Community station for care at home"),
    HEALTH_CARE_POST("", "健康养老驿站", "Post for health and care"),
    CARE_EXPERIENCE_HALL("", "健康体验馆", "Health experience hall");

    private final String code;
    private final Label label;

    InstitutionCategory(String code, String zh, String en) {
        this.code = code;
        this.label = new Label(zh, en);
    }

    /** The code of WS 218-2002; empty where the standard has none. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }

    public InstitutionKind kind() {
        return code.isEmpty() ? InstitutionKind.CARE : InstitutionKind.MEDICAL;
    }

    /** Whether a rule that speaks of a group means this category too. */
    public boolean in(CategoryGroup group) {
        return group.holds(this);
    }

    /** All categories of a group, for questions to the database. */
    public static List<InstitutionCategory> of(CategoryGroup group) {
        return Stream.of(values()).filter(one -> one.in(group)).toList();
    }

    /** Inside a care home these are filed, not licensed: 国卫办医发〔2017〕38号. */
    public boolean filedInsideHome() {
        return in(CategoryGroup.SMALL_INTERNAL_FILING);
    }
}
