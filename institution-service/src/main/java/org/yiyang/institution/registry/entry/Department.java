package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** A clinical department, by the national list of clinical subjects (医疗机构诊疗科目名录, 卫医发〔1994〕27号). */
public enum Department implements Labelled {
    PREVENTIVE_CARE("01", "预防保健科", "Preventive care"),
    GENERAL_PRACTICE("02", "全科医疗科", "General practice"),
    INTERNAL_MEDICINE("03", "内科", "Internal medicine"),
    RESPIRATORY("03.01", "呼吸内科专业", "Respiratory medicine"),
    GASTROENTEROLOGY("03.02", "消化内科专业", "Gastroenterology"),
    NEUROLOGY("03.03", "神经内科专业", "Neurology"),
    CARDIOLOGY("03.04", "心血管内科专业", "Cardiology"),
    NEPHROLOGY("03.06", "肾病学专业", "Nephrology"),
    ENDOCRINOLOGY("03.07", "内分泌专业", "Endocrinology"),
    GERIATRICS("03.11", "老年病科", "Geriatrics"),
    SURGERY("04", "外科", "Surgery"),
    ORTHOPAEDICS("04.03", "骨科专业", "Orthopaedics"),
    OBSTETRICS_GYNAECOLOGY("05", "妇产科", "Obstetrics and gynaecology"),
    PAEDIATRICS("07", "儿科", "Paediatrics"),
    OPHTHALMOLOGY("10", "眼科", "Ophthalmology"),
    ENT("11", "耳鼻咽喉科", "Ear, nose and throat"),
    STOMATOLOGY("12", "口腔科", "Stomatology"),
    DERMATOLOGY("13", "皮肤科", "Dermatology"),
    PSYCHIATRY("15", "精神科", "Psychiatry"),
    CLINICAL_PSYCHOLOGY("15.06", "临床心理专业", "Clinical psychology"),
    INFECTIOUS_DISEASES("16", "传染科", "Infectious diseases"),
    ONCOLOGY("19", "肿瘤科", "Oncology"),
    EMERGENCY("20", "急诊医学科", "Emergency medicine"),
    REHABILITATION("21", "康复医学科", "Rehabilitation medicine"),
    HOSPICE("24", "安宁疗护科（临终关怀科）", "Hospice care"),
    ANAESTHESIA("26", "麻醉科", "Anaesthesia"),
    PAIN("27", "疼痛科", "Pain medicine"),
    INTENSIVE_CARE("28", "重症医学科", "Intensive care"),
    LABORATORY("30", "医学检验科", "Laboratory medicine"),
    PATHOLOGY("31", "病理科", "Pathology"),
    IMAGING("32", "医学影像科", "Medical imaging"),
    TCM("50", "中医科", "Traditional Chinese medicine"),
    TCM_GERIATRICS("50.12", "中医老年病专业", "Geriatrics of traditional Chinese medicine"),
    TCM_REHABILITATION("50.15", "中医康复医学专业", "Rehabilitation of traditional Chinese medicine"),
    ETHNIC_MEDICINE("51", "民族医学科", "Ethnic medicine"),
    INTEGRATED_TCM("52", "中西医结合科", "Integrated medicine");

    private final String code;
    private final Label label;

    Department(String code, String zh, String en) {
        this.code = code;
        this.label = new Label(zh, en);
    }

    /** Its number in the national list. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }
}
