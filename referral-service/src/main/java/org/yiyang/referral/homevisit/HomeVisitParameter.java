package org.yiyang.referral.homevisit;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of visits to homes that a region may set; no national limit was found for any of them. */
enum HomeVisitParameter implements ParameterKey {
    HOME_VISIT_ANSWER(ParameterSpec.number(ParameterType.WORKDAYS, 2, 1, 30)
            .named("上门服务申请答复时限", "Until when a day is booked for a visit to a home")
            .from("default parameter of the suite")),
    HOME_VISIT_RECORD(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("上门服务结果登记时限", "After the day, until when it is recorded whether the visit took place")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    HomeVisitParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
