package org.yiyang.contract.catalogue;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * What may be agreed, as the directories of the ministries name it (国卫办老龄发〔2020〕23号; 四部门 2024), and what may not
 * be, each of these with the rule that forbids it.
 */
public enum ServiceItem implements Labelled {
    MEDICAL_ROUNDS(ItemClass.BASIC, "医疗巡诊", "Medical rounds"),
    HEALTH_MANAGEMENT(ItemClass.BASIC, "健康管理", "Health management"),
    HEALTH_COUNSELLING(ItemClass.BASIC, "保健咨询", "Health counselling"),
    APPOINTMENT(ItemClass.BASIC, "预约就诊", "Appointments"),
    EMERGENCY_CARE(ItemClass.BASIC, "急诊急救", "Emergency care"),
    TCM_HEALTH_CARE(ItemClass.BASIC, "中医养生保健", "Health care of traditional Chinese medicine"),
    PUBLIC_HEALTH(ItemClass.BASIC, "基本公共卫生服务", "Basic public health services"),
    DISEASE_TREATMENT(ItemClass.BASIC, "疾病诊疗", "Treatment of diseases"),
    TWO_WAY_REFERRAL(ItemClass.BASIC, "接诊转诊", "Reception and two-way referral"),
    FREE_CLINIC(ItemClass.OPTIONAL, "义诊", "Free clinics"),
    REHABILITATION_GUIDANCE(ItemClass.OPTIONAL, "康复指导", "Rehabilitation guidance"),
    REMOTE_MEDICINE(ItemClass.OPTIONAL, "远程医疗", "Remote medicine"),
    NURSING_GUIDANCE(ItemClass.OPTIONAL, "护理技能指导", "Guidance in nursing skills"),
    NUTRITION_GUIDANCE(ItemClass.OPTIONAL, "营养改善指导", "Nutrition guidance"),
    MEDICAL_NURSING(ItemClass.OPTIONAL, "医疗护理", "Medical nursing"),
    MENTAL_HEALTH(ItemClass.OPTIONAL, "精神心理服务", "Mental health services"),
    HOSPICE_CARE(ItemClass.OPTIONAL, "安宁疗护", "Hospice care"),
    HOME_BED(ItemClass.OPTIONAL, "家庭病床", "Home beds"),
    MEDICATION_MANAGEMENT(ItemClass.OPTIONAL, "药事管理", "Medication management"),
    TRAINING(ItemClass.OPTIONAL, "专业培训", "Training"),
    /** 互联网诊疗管理办法（试行）art. 16. */
    ONLINE_FIRST_VISIT("互联网首诊", "First visits over the internet", "互联网诊疗管理办法（试行）第16条"),
    /** 医疗机构管理条例 (2022) art. 23. */
    TREATMENT_WITHOUT_LICENCE("无执业许可人员或场所开展诊疗", "Treatment without a licence", "医疗机构管理条例第23条"),
    /** 医疗机构管理条例 (2022) art. 26. */
    TREATMENT_BEYOND_SCOPE("超出登记诊疗科目的诊疗", "Treatment beyond the registered departments", "医疗机构管理条例第26条");

    private final ItemClass itemClass;
    private final ItemList list;
    private final Label label;
    private final String rule;

    ServiceItem(ItemClass itemClass, String zh, String en) {
        this.itemClass = itemClass;
        this.list = ItemList.POSITIVE;
        this.label = new Label(zh, en);
        this.rule = null;
    }

    ServiceItem(String zh, String en, String rule) {
        this.itemClass = ItemClass.OPTIONAL;
        this.list = ItemList.NEGATIVE;
        this.label = new Label(zh, en);
        this.rule = rule;
    }

    public ItemClass itemClass() {
        return itemClass;
    }

    public ItemList list() {
        return list;
    }

    /** The rule that forbids it; null for what may be agreed. */
    public String rule() {
        return rule;
    }

    @Override
    public Label label() {
        return label;
    }
}
