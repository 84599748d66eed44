package org.yiyang.referral.homecare;

import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/**
 * What may be done at an elder's home, and what may not: the positive and the negative list of 厦湖卫健函〔2025〕18号. The
 * positive list is that document's, with the examination of every visit; of the negative list it says only that there is
 * one, so that its items are this suite's default, each with the rule behind it.
 */
public enum CareProcedure implements Labelled {
    ROUND("巡诊查体", "Examination"),
    ACUPUNCTURE("针灸", "Acupuncture"),
    TUINA("推拿", "Tuina massage"),
    WOUND_DRESSING("外科换药", "Dressing of wounds"),
    CATHETERISATION("导尿", "Urinary catheterisation"),
    PHYSICAL_THERAPY("物理治疗", "Physical therapy"),
    CATHETER_CARE("导管护理", "Care of catheters"),
    STOMA_CARE("造口护理", "Stoma care"),
    PRESSURE_ULCER_CARE("压疮预防及护理", "Prevention and care of pressure ulcers"),
    INTRAVENOUS_INFUSION("静脉输液", "Intravenous infusion", CareProcedure.DEFAULT_LIST),
    BLOOD_TRANSFUSION("输血", "Blood transfusion", CareProcedure.DEFAULT_LIST),
    SURGERY("手术", "Surgery", CareProcedure.DEFAULT_LIST),
    /** 医疗机构管理条例 (2022) art. 26. */
    TREATMENT_BEYOND_SCOPE("超出登记诊疗科目的诊疗", "Treatment beyond the registered departments", "医疗机构管理条例 art. 26");

    private static final String DEFAULT_LIST = "厦湖卫健函〔2025〕18号: 正面清单和负面清单相结合 (default list of the suite)";
    private final Label label;
    private final String rule;

    CareProcedure(String zh, String en) {
        this(zh, en, null);
    }

    CareProcedure(String zh, String en, String rule) {
        this.label = new Label(zh, en);
        this.rule = rule;
    }

    /** Whether it is on the negative list. */
    public boolean forbidden() {
        return rule != null;
    }

    /**
     * Refuses what is on the negative list, with its rule.
     *
     * @throws Refused with the pointer {@code /procedures}
     */
    public static void mustBeAllowed(Set<CareProcedure> procedures) {
        procedures.stream()
                .filter(CareProcedure::forbidden)
                .sorted()
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(HomeCareRefusal.PROCEDURE_FORBIDDEN, one.label, one.rule).at("/procedures");
                });
    }

    /** The rule that forbids it, with its source; null for what may be done. */
    public String rule() {
        return rule;
    }

    @Override
    public Label label() {
        return label;
    }
}
