package org.yiyang.insurance.bureau.filing;

import static org.yiyang.kit.parameter.ParameterType.DAYS;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind filings. */
enum FilingParameter implements ParameterKey {
    FILING_LOOKBACK_DAYS(ParameterSpec.number(DAYS, 60, 1, 365)
            .named("转诊多少天内须办理备案", "Days within which a referral is filed, also afterwards")
            .from("default parameter of the suite; the platform gives no figure"));

    private final ParameterSpec spec;

    FilingParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
