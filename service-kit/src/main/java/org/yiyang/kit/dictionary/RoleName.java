package org.yiyang.kit.dictionary;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What the roles of tokens are called, and the service itself where it acts by its own clock or on an event. */
@DictionaryName("role")
public enum RoleName implements Labelled {
    HEALTH_ADMIN("卫生健康部门", "Health administration"),
    CIVIL_ADMIN("民政部门", "Civil affairs administration"),
    INSURANCE_ADMIN("医疗保障行政部门", "Healthcare security administration"),
    INSURANCE_AGENT("医保经办机构", "Healthcare insurance agency"),
    EVALUATOR("评估人员", "Evaluator"),
    WINDOW_CLERK("综合窗口", "Clerk of the one window"),
    MARKET_ADMIN("市场监管部门", "Market regulation administration"),
    DISPATCHER("医学调度中心", "Medical dispatch centre"),
    CARE_MANAGER("养老机构负责人", "Manager of a home"),
    MED_MANAGER("医疗机构负责人", "Manager of a medical institution"),
    SIGNER("签署人", "Signer"),
    INTERNAL_DOCTOR("内设机构医生", "Doctor of an internal unit"),
    HOSPITAL_DOCTOR("医院医生", "Hospital doctor"),
    REFERRAL_OFFICE("转诊办", "Referral office"),
    GRASSROOTS("基层医疗卫生机构", "Grassroots health institution"),
    FAMILY_DOCTOR("家庭医生", "Family doctor"),
    ELDER("老人", "Elder"),
    FAMILY("家属", "Family member"),
    EXTERNAL_SYSTEM("外部系统", "External system"),
    SUPERVISOR("纠错监督", "Supervisor of corrections"),
    AUDITOR("审计", "Auditor"),
    SYS_ADMIN("系统管理员", "System administrator"),
    SYSTEM("系统自动", "The system itself");

    private final Label label;

    RoleName(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
