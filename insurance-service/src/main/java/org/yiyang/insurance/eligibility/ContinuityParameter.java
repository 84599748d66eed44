package org.yiyang.insurance.eligibility;

import static org.yiyang.kit.parameter.ParameterType.DAYS;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind the deductible of a referral. */
enum ContinuityParameter implements ParameterKey {
    CONTINUITY_DAYS(ParameterSpec.number(DAYS, 1, 0, 30)
            .named("转院起付线连续计算的入院间隔", "Days after a discharge within which an arrival is the same episode")
            .from("default parameter of the suite; 国办发〔2015〕70号 gives no figure"));

    private final ParameterSpec spec;

    ContinuityParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
