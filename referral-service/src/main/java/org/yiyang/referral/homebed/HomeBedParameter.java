package org.yiyang.referral.homebed;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of beds at home that a region may set. */
enum HomeBedParameter implements ParameterKey {
    HOME_BED_PERIOD(ParameterSpec.number(ParameterType.DAYS, 90, 1, 90)
            .named("家庭病床建床周期", "How long a bed at home is open at most, the first day not counted")
            .from("local rules on home beds agree on 90 days (常州钟楼区 and others); no national limit was found")),
    HOME_BED_REMINDER(ParameterSpec.number(ParameterType.DAYS, 7, 0, 60)
            .named("家庭病床期满前提醒", "How many days before the last day its institution is reminded")
            .from("default parameter of the suite")),
    HOME_BED_ANSWER(ParameterSpec.number(ParameterType.WORKDAYS, 5, 1, 60)
            .named("家庭病床申请答复时限", "Until when a request for a bed at home is answered")
            .from("default parameter of the suite")),
    HOME_BED_OFFERED(ParameterSpec.number(ParameterType.DAYS, 365, 0, 3660)
            .named(
                    "开展家庭病床的认定期",
                    "For how many days after its last open bed an institution counts as offering home beds")
            .from("default parameter of the suite for 珠府办〔2016〕25号: 80%以上的基层医疗卫生机构开展家庭病床"));

    private final ParameterSpec spec;

    HomeBedParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
