package org.yiyang.kit.parameter;

/** The parameters of an imagined service. */
enum TestParameter implements ParameterKey {
    FILING_DEADLINE(ParameterSpec.number(ParameterType.WORKDAYS, 10, 1, 60)
            .named("备案期限", "Filing deadline")
            .from("养老机构管理办法 第9条")),
    TEAM_SIZE(ParameterSpec.integer(5, 3, 20, "persons").named("评估人数", "Size of the team")),
    WINDOW_OPEN(ParameterSpec.bool(true).named("受理窗口", "Application window")),
    NOTICE(ParameterSpec.text("", 0, 20).named("提示", "Notice"));

    private final ParameterSpec spec;

    TestParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
