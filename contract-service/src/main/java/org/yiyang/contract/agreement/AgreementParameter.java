package org.yiyang.contract.agreement;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What regions set for their agreements. */
public enum AgreementParameter implements ParameterKey {
    FILING_REQUIRED(ParameterSpec.bool(true)
            .named("协议须备案后生效", "An agreement takes effect only once filed")
            .from("local practice of health and civil affairs departments")),
    BREACH_NOTICE_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 365)
            .named("违约解除提前通知日数", "Notice before ending for breach")
            .from("reference text of the agreement, 2024")),
    RENEWAL_REMINDER_DAYS(ParameterSpec.number(ParameterType.DAYS, 90, 0, 365)
            .named("到期前续签提醒日数", "Days before the end of the term at which the parties are reminded")
            .from("local practice")),
    RENEWAL_URGENT_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 365)
            .named("到期前加急提醒日数", "Days before the end of the term from which the reminder is urgent")
            .from("local practice"));

    private final ParameterSpec spec;

    AgreementParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
