package org.yiyang.contract.report;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** What regions set for who must have an agreement. */
public enum SigningParameter implements ParameterKey {
    DAY_CARE_MUST_SIGN(ParameterSpec.bool(true)
            .named("日间照料和托养机构须与医疗机构签约", "Bodies for day care and trust care must have an agreement")
            .from("托养机构与医疗机构应签订服务合作协议")),
    NEAR_KM(ParameterSpec.integer(30, 1, 1000, "km")
            .named("就近合作的距离（公里）", "How far partners may be from each other to be near")
            .from("国卫办老龄发〔2020〕23号：就近签约合作"));

    private final ParameterSpec spec;

    SigningParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
