package org.yiyang.contract.performance;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What regions set for how the keeping of agreements is measured. */
public enum PerformanceParameter implements ParameterKey {
    PAPER_AGREEMENT_MONTHS(ParameterSpec.number(ParameterType.MONTHS, 3, 1, 24)
            .named(
                    "无服务记录视为纸面协议的月数",
                    "Months without any service after which an agreement in force exists on paper only")
            .from("local practice")),
    REPORT_CONFIRM_WORKDAYS(ParameterSpec.number(ParameterType.WORKDAYS, 20, 1, 120)
            .named("年度履约报告确认工作日数", "Workdays in which both parties answer the year's report")
            .from("local practice")),
    REPORT_DISPUTE_WORKDAYS(ParameterSpec.number(ParameterType.WORKDAYS, 20, 1, 120)
            .named("年度履约报告异议处理工作日数", "Workdays in which the parties settle what is disputed in the year's report")
            .from("local practice"));

    private final ParameterSpec spec;

    PerformanceParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
