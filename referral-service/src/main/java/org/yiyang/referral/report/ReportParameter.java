package org.yiyang.referral.report;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What a region may set about its reports of referrals. */
enum ReportParameter implements ParameterKey {
    REFERRAL_SHARE_DECIMALS(ParameterSpec.number(ParameterType.INTEGER, 1, 0, 4)
            .named("转诊统计百分比小数位数", "How many decimals the shares of referrals keep")
            .from("default parameter of the suite; published figures have none to two"));

    private final ParameterSpec spec;

    ReportParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
