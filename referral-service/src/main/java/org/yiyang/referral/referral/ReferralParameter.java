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
    REFERRAL_NO_SHOW_EXPIRY(ParameterSpec.number(ParameterType.HOURS, 72, 1, 720)
            .named("转诊单到期未到、核实去向后的失效时限", "Until an accepted referral whose patient has not set out or come expires")
            .from("default parameter of the suite")),
    REFERRAL_RETURN_CONFIRMATION(ParameterSpec.number(ParameterType.WORKDAYS, 3, 1, 30)
            .named("回转单确认时限", "Confirmation of a return slip")
            .from("default parameter of the suite")),
    REFERRAL_CONTENT_ACCESS(ParameterSpec.number(ParameterType.DAYS, 90, 1, 3650)
            .named("转诊结束后双方医务人员可查阅病情资料的期限", "Days after the end for which the staff of both ends read the content")
            .from("个人信息保护法 art. 19; default parameter of the suite")),
    REFERRAL_EMERGENCY_PAPERWORK(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("急诊手续补办时限", "Paperwork of an emergency")
            .from("default parameter of the suite")),
    REFERRAL_RELEASE(ParameterSpec.number(ParameterType.HOURS, 24, 1, 240)
            .named("取得同意并审核放行的时限", "Until a referral is consented to, reviewed and sent")
            .from("default parameter of the suite")),
    REFERRAL_EMERGENCY_NOTICE(ParameterSpec.number(ParameterType.MINUTES, 10, 1, 120)
            .named("急诊转诊接收方知悉时限", "The receiver's note that an emergency comes")
            .from("default parameter of the suite: 10 minutes; not taking note never stops the way (医师法 art. 27)")),
    REFERRAL_EMERGENCY_ARRIVAL(ParameterSpec.number(ParameterType.MINUTES, 120, 10, 1440)
            .named("急诊转诊到达时限", "Arrival of an emergency")
            .from("default parameter of the suite")),
    REFERRAL_COMING_DOWN(ParameterSpec.number(ParameterType.DAYS, 3, 1, 60)
            .named("下转老人接回时限", "Until an elder who comes down is received")
            .from("default parameter of the suite")),
    REFERRAL_RETURN_SLIP(ParameterSpec.number(ParameterType.DAYS, 30, 1, 365)
            .named("到达后回转或说明的时限", "Until a return slip, or the word that there will be none")
            .from("default parameter of the suite")),
    REFERRAL_FOLLOW_UP(ParameterSpec.number(ParameterType.DAYS, 7, 1, 90)
            .named("接回后随访时限", "Follow-up of an elder who was received back")
            .from("default parameter of the suite")),
    REFERRAL_PAUSE_LONGEST(ParameterSpec.number(ParameterType.HOURS, 72, 1, 720)
            .named("同一环节暂停计时的最长累计时间", "For how long the clock of one state may be stopped in all")
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
