package org.yiyang.institution.report.wording;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which a wording is refused. */
public enum WordingRefusal implements Refusal {
    NO_SENTENCE(Kind.INVALID, "该报表没有表述语句", "That report has no sentence"),
    BRACES(Kind.INVALID, "花括号不成对，或其中不是指标名称", "A brace is left over, or what is in braces is no name"),
    DATE_MISSING(Kind.INVALID, "表述须写明日期", "The wording must name the date"),
    PLACEHOLDER_UNKNOWN(Kind.INVALID, "没有名为 {0} 的指标，可用：{1}", "No figure is named {0}; there are: {1}");

    private final Kind kind;
    private final String zh;
    private final String en;

    WordingRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
