package org.yiyang.referral.visit;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of booked visits that a region may set; no national limit was found for any of them. */
enum VisitParameter implements ParameterKey {
    VISIT_RESERVE(ParameterSpec.number(ParameterType.DAYS, 1, 0, 30)
            .named("预留号源提前放开的天数", "How many days before the day reserved slots are for everybody")
            .from("default parameter of the suite; local practice reserves slots for grassroots (北京 2021)")),
    VISIT_ATTENDANCE(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("就诊结果登记时限", "After the day, until an unrecorded visit counts as missed")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    VisitParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
