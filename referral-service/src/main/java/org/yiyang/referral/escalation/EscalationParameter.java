package org.yiyang.referral.escalation;

import java.time.Duration;
import java.util.function.ToIntFunction;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** The figures by which whatever is late goes from one to the next; one set for all deadlines. */
public enum EscalationParameter implements ParameterKey {
    ESCALATION_REMINDER(ParameterSpec.integer(25, 1, 90, "%")
            .named("剩余时间不足该比例时提醒", "Share of the time that is left when a reminder is given")
            .from("default parameter of the suite")),
    ESCALATION_TIME(ParameterSpec.number(ParameterType.MINUTES, 240, 10, 10080)
            .named("属地调度未处理即报上级调度的时限", "Until what is late goes to the dispatchers of the region above")
            .from("default parameter of the suite")),
    ESCALATION_TIME_EMERGENCY(ParameterSpec.number(ParameterType.MINUTES, 10, 1, 240)
            .named("急诊属地调度未处理即报上级调度的时限", "The same for an emergency")
            .from("default parameter of the suite")),
    ESCALATION_AGAIN(ParameterSpec.number(ParameterType.HOURS, 24, 1, 720)
            .named("上级调度仍未处理时再次提醒的间隔", "Until the dispatchers of the region above are reminded again")
            .from("default parameter of the suite"));

    private final ParameterSpec spec;

    EscalationParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    /** How long dispatchers have before the region above is notified, or is notified again. */
    public static Duration next(EscalationLevel level, boolean emergency, ToIntFunction<ParameterKey> figure) {
        if (level == EscalationLevel.ABOVE) {
            return Duration.ofHours(figure.applyAsInt(ESCALATION_AGAIN));
        }
        return Duration.ofMinutes(figure.applyAsInt(emergency ? ESCALATION_TIME_EMERGENCY : ESCALATION_TIME));
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
