package org.yiyang.referral.consultation;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of remote consultations that a region may set; no national limit was found for any of them. */
enum ConsultationParameter implements ParameterKey {
    CONSULTATION_ANSWER_URGENT(ParameterSpec.number(ParameterType.MINUTES, 120, 5, 2880)
            .named("紧急远程会诊答复时限", "Until when an urgent remote consultation is answered")
            .from("default parameter of the suite")),
    CONSULTATION_ANSWER_ROUTINE(ParameterSpec.number(ParameterType.MINUTES, 1440, 30, 20160)
            .named("普通远程会诊答复时限", "Until when a routine remote consultation is answered")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    ConsultationParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
