package org.yiyang.contract;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What regions set for their agreements. */
enum AgreementParameter implements ParameterKey {
    FILING_REQUIRED(ParameterSpec.bool(true)
            .named("协议须备案后生效", "An agreement takes effect only once filed")
            .from("local practice of health and civil affairs departments")),
    BREACH_NOTICE_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 365)
            .named("违约解除提前通知日数", "Notice before ending for breach")
            .from("reference text of the agreement, 2024"));

    private final ParameterSpec spec;

    AgreementParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
