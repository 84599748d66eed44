package org.yiyang.referral.capacity;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of capacity that a region may set; no national limit was found for any of them. */
enum CapacityParameter implements ParameterKey {
    CAPACITY_FRESH(ParameterSpec.number(ParameterType.HOURS, 24, 1, 720)
            .named("床位和号源信息的有效时间", "How long a statement of capacity is fresh")
            .from("default parameter of the suite")),
    CAPACITY_HOLD(ParameterSpec.number(ParameterType.MINUTES, 120, 10, 2880)
            .named("床位和号源的保留时限", "How long a place is held for a referral that is not accepted yet")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    CapacityParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
