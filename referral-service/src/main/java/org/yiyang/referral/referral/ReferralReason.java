package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a patient is referred: the conditions of two-way referral, and nothing else. */
public enum ReferralReason implements Labelled {
    CRITICAL("急危重症，本机构难以救治", "Critically ill, beyond what can be done here", true),
    COMPLEX("疑难复杂病例", "A difficult or complex case", true),
    MASS_EVENT("重大公共卫生或群体事件，超出处置能力", "A mass or public-health event beyond capacity", true),
    TECHNIQUE_LIMITED("技术、设备条件所限", "Technique or equipment is lacking", true),
    BEYOND_SCOPE("超出核准诊疗科目", "Beyond the registered departments", true),
    FURTHER_TESTS("需进一步检查以明确诊断", "Further tests are needed for a diagnosis", true),
    OTHER_UP("其他需要上转的情形", "Another reason to refer up", true),
    STABLE_OR_CHRONIC("诊断明确、无需特殊治疗或需长期治疗的慢性病", "Diagnosis clear, no special treatment, or long-term chronic", false),
    PATIENT_WISH("患者要求", "The patient wishes it", false),
    LONG_TERM_CARE("需要长期照护的老年人", "An elder who needs long-term care", false),
    COMMON_DISEASE("常见病、多发病", "A common disease", false),
    REHABILITATION("恢复期康复", "Rehabilitation", false),
    PALLIATIVE("晚期肿瘤或临终关怀", "Late-stage tumour or end of life", false),
    AGREED_DOWN("双方商定的其他情形", "Another reason that both agreed on", false);

    private final Label label;
    private final boolean up;

    ReferralReason(String zh, String en, boolean up) {
        this.label = new Label(zh, en);
        this.up = up;
    }

    /** Whether it is one of the conditions for referring up; otherwise it is one for referring down. */
    boolean up() {
        return up;
    }

    @Override
    public Label label() {
        return label;
    }
}
