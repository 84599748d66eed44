package org.yiyang.referral.request;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of requests that a region may set; no national limit was found for any of them. */
enum RequestParameter implements ParameterKey {
    REQUEST_ANSWER_URGENT(ParameterSpec.number(ParameterType.MINUTES, 120, 5, 1440)
            .named("紧急转诊申请答复时限", "Answer to a home's urgent request")
            .from("default parameter of the suite")),
    REQUEST_ANSWER_ROUTINE(ParameterSpec.number(ParameterType.MINUTES, 1440, 30, 10080)
            .named("常规转诊申请答复时限", "Answer to a home's routine request")
            .from("default parameter of the suite")),
    REQUEST_EXPIRY(ParameterSpec.number(ParameterType.HOURS, 72, 1, 720)
            .named("转诊申请逾期未答复后的失效时限", "Until an overdue request expires")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    RequestParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
