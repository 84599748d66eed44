package org.yiyang.contract.report;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** What regions set for who must have an agreement. */
public enum SigningParameter implements ParameterKey {
    DAY_CARE_MUST_SIGN(ParameterSpec.bool(true)
            .named("日间照料机构须与医疗机构签约", "Day-care bodies must have an agreement")
            .from("托养机构与医疗机构应签订服务合作协议"));

    private final ParameterSpec spec;

    SigningParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
