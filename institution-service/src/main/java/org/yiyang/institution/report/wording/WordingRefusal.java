package org.yiyang.institution.report.wording;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a wording is refused. */
public enum WordingRefusal implements Refusal {
    NO_SENTENCE(Kind.INVALID, "该报表没有表述语句", "That report has no sentence"),
    BRACES(Kind.INVALID, "花括号不成对，或其中不是指标名称", "A brace is left over, or what is in braces is no name"),
    DATE_MISSING(Kind.INVALID, "表述须写明日期", "The wording must name the date"),
    PLACEHOLDER_UNKNOWN(Kind.INVALID, "没有名为 {0} 的指标，可用：{1}", "No figure is named {0}; there are: {1}");

    private final RefusalText says;

    WordingRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
