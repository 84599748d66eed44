package org.yiyang.kit.parameter;

/** The parameters that every service has. */
public enum KitParameter implements ParameterKey {
    TAKEOVER_WINDOW_OPEN(ParameterSpec.bool(false)
            .named("存量登记窗口开放", "The takeover window is open")
            .from("set by each region for its first days with the suite")),
    OUTAGE_MINUTES(ParameterSpec.number(ParameterType.MINUTES, 5, 2, 1440)
            .named("系统中断认定时长", "An outage counts from this length on")
            .from("民法典 art. 194 by analogy; set for the whole country")),
    OUTAGE_GRACE_MINUTES(ParameterSpec.number(ParameterType.MINUTES, 60, 0, 10080)
            .named("系统恢复后最短办理时间（按时计）", "The least time after an outage, of what is counted in hours")
            .from("民法典 art. 194 by analogy; set for the whole country")),
    OUTAGE_GRACE_WORKDAYS(ParameterSpec.number(ParameterType.WORKDAYS, 1, 0, 20)
            .named("系统恢复后最短办理时间（按工作日计）", "The least time after an outage, of what is counted in days")
            .from("民法典 art. 194 by analogy; set for the whole country"));

    private final ParameterSpec spec;

    KitParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
