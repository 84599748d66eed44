package org.yiyang.kit.parameter;

/** The parameters that every service has. */
public enum KitParameter implements ParameterKey {
    TAKEOVER_WINDOW_OPEN(ParameterSpec.bool(false)
            .named("存量登记窗口开放", "The takeover window is open")
            .from("set by each region for its first days with the suite"));

    private final ParameterSpec spec;

    KitParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
