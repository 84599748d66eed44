package org.yiyang.kit.parameter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a parameter's value is; all but text and yes-or-no are whole numbers of their unit. */
public enum ParameterType implements Labelled {
    INTEGER("", "整数", "Whole number"),
    BOOLEAN("", "是或否", "Yes or no"),
    TEXT("", "文本", "Text"),
    MINUTES("min", "分钟", "Minutes"),
    HOURS("h", "小时", "Hours"),
    DAYS("d", "日", "Days"),
    WORKDAYS("wd", "工作日", "Workdays"),
    MONTHS("mo", "月", "Months"),
    YEARS("a", "年", "Years");

    private final String unit;
    private final Label label;

    ParameterType(String unit, String zh, String en) {
        this.unit = unit;
        this.label = new Label(zh, en);
    }

    /** The unit's short name; empty without a unit, and for INTEGER, whose specification names what is counted. */
    public String unit() {
        return unit;
    }

    @Override
    public Label label() {
        return label;
    }

    public boolean isNumber() {
        return switch (this) {
            case BOOLEAN, TEXT -> false;
            case INTEGER, MINUTES, HOURS, DAYS, WORKDAYS, MONTHS, YEARS -> true;
        };
    }
}
