package org.yiyang.contract.print;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a wording of agreements is not taken. */
public enum TemplateRefusal implements Refusal {
    PLACEHOLDER_UNKNOWN(Kind.INVALID, "没有占位符“{0}”，可用的是 {1}", "There is no placeholder {0}; there are {1}"),
    PLACEHOLDER_MISSING(Kind.INVALID, "文本须包含占位符 {0}", "The text must have the placeholders {0}"),
    BRACE_OPEN(Kind.INVALID, "花括号只能成对用于占位符", "Braces are for placeholders only, in pairs"),
    PAST(
            Kind.CONFLICT,
            "生效日 {0} 早于今日 {1}，已经适用过的文本不能改变",
            "{0} is before today ({1}): what has already applied cannot be changed"),
    IN_FORCE(
            Kind.CONFLICT,
            "自 {0} 起的文本已在适用，不能改变，请另设以后的生效日",
            "The wording from {0} is in force: set one from a later day");

    private final RefusalText says;

    TemplateRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
