package org.yiyang.referral.referral;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures of referral that a region may set; no national limit was found for any of them. */
enum ReferralParameter implements ParameterKey {
    REFERRAL_REVIEW_REQUIRED(ParameterSpec.bool(false)
            .named("上转须经转出方负责人审核", "The sender's head reviews a referral up")
            .from("基本医疗卫生与健康促进法 art. 30 (转诊审核责任制); local practice decides")),
    REFERRAL_CAPABILITY_REQUIRED(ParameterSpec.bool(true)
            .named("接收机构须具备照护阶段所需能力，否则不得转诊", "A receiver without the capability for the care stage is refused")
            .from("双向转诊: the destination must be able to give the care; where it is off, the doctor is warned")),
    REFERRAL_RESPONSE_URGENT(ParameterSpec.number(ParameterType.MINUTES, 120, 5, 1440)
            .named("紧急转诊答复时限", "Answer to an urgent referral")
            .from("default parameter of the suite; an agreement's clause goes before it")),
    REFERRAL_RESPONSE_ROUTINE(ParameterSpec.number(ParameterType.MINUTES, 1440, 30, 10080)
            .named("常规转诊答复时限", "Answer to a routine referral")
            .from("default parameter of the suite; an agreement's clause goes before it")),
    REFERRAL_NO_RESPONSE_EXPIRY(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("逾期未答复后的失效时限", "Until an overdue question expires")
            .from("default parameter of the suite")),
    REFERRAL_REJECTED_EXPIRY(ParameterSpec.number(ParameterType.HOURS, 72, 1, 720)
            .named("被拒后的改转时限", "Until a rejected referral that nobody redirects expires")
            .from("default parameter of the suite")),
    REFERRAL_SLIP_VALID(ParameterSpec.number(ParameterType.DAYS, 7, 1, 60)
            .named("转诊单有效期", "Days for which a slip is valid for arrival")
            .from("default parameter of the suite")),
    REFERRAL_RETURN_CONFIRMATION(ParameterSpec.number(ParameterType.WORKDAYS, 3, 1, 30)
            .named("回转单确认时限", "Confirmation of a return slip")
            .from("default parameter of the suite")),
    REFERRAL_EMERGENCY_PAPERWORK(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("急诊手续补办时限", "Paperwork of an emergency")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    ReferralParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
