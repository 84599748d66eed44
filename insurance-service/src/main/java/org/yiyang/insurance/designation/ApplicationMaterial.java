package org.yiyang.insurance.designation;

import java.util.EnumSet;
import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What is handed in with an application: 医疗机构医疗保障定点管理暂行办法 art. 7. */
public enum ApplicationMaterial implements Labelled {
    APPLICATION_FORM("定点医疗机构申请表", "Application form"),
    LICENCE_COPY("执业许可证或备案凭证副本复印件", "Copy of the licence or filing"),
    MANAGEMENT_RULES("与医保政策对应的内部管理制度和财务制度文本", "Internal rules on insurance and finance"),
    INFORMATION_SYSTEM("与医保有关的信息系统相关材料", "Documents on the information system"),
    FUND_FORECAST("纳入定点后使用医保基金的预测性分析报告", "Forecast of the use of the fund"),
    OTHER("按相关规定要求提供的其他材料", "Other documents that are asked for");

    private final Label label;

    ApplicationMaterial(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What an application cannot do without and has not handed in. */
    static Set<ApplicationMaterial> missing(Set<ApplicationMaterial> handedIn) {
        Set<ApplicationMaterial> missing = EnumSet.range(APPLICATION_FORM, FUND_FORECAST);
        missing.removeAll(handedIn);
        return missing;
    }

    @Override
    public Label label() {
        return label;
    }
}
