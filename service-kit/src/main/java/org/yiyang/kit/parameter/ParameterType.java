package org.yiyang.kit.parameter;

/** What a parameter's value is; all but text and yes-or-no are whole numbers of their unit. */
public enum ParameterType {
    INTEGER("", "", ""),
    BOOLEAN("", "", ""),
    TEXT("", "", ""),
    MINUTES("min", "分钟", "minutes"),
    HOURS("h", "小时", "hours"),
    DAYS("d", "日", "days"),
    WORKDAYS("wd", "个工作日", "workdays"),
    MONTHS("mo", "个月", "months"),
    YEARS("a", "年", "years");

    private final String unit;
    private final String zh;
    private final String en;

    ParameterType(String unit, String zh, String en) {
        this.unit = unit;
        this.zh = zh;
        this.en = en;
    }

    /** The unit's short name; empty without a unit, and for INTEGER, whose specification names what is counted. */
    public String unit() {
        return unit;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public boolean isNumber() {
        return switch (this) {
            case BOOLEAN, TEXT -> false;
            case INTEGER, MINUTES, HOURS, DAYS, WORKDAYS, MONTHS, YEARS -> true;
        };
    }
}
