package org.yiyang.kit.parameter;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a parameter is not set. */
public enum ParameterRefusal implements Refusal {
    UNKNOWN(Kind.NOT_FOUND, "没有参数 {0}", "There is no parameter {0}"),
    NUMBER(Kind.INVALID, "须为 {0} 至 {1} 之间的整数", "must be a whole number between {0} and {1}"),
    BOOLEAN(Kind.INVALID, "须为 true 或 false", "must be true or false"),
    TEXT(Kind.INVALID, "须为 {0} 至 {1} 字的文本，不含控制字符", "must be text of {0} to {1} characters without control characters"),
    REGION_MALFORMED(Kind.INVALID, "地区代码前缀 {0} 格式不对", "{0} is not the prefix of a region code"),
    PAST(
            Kind.CONFLICT,
            "生效日 {0} 早于今日 {1}，已经适用过的规则不能改变",
            "{0} is before today ({1}): what has already applied cannot be changed"),
    IN_FORCE(
            Kind.CONFLICT,
            "自 {0} 起生效的值已在适用，不能改变，请另设以后的生效日",
            "The value from {0} is in force: set one from a later day"),
    REASON_LENGTH(Kind.INVALID, "理由须为 1–{0} 字", "The reason must have between 1 and {0} characters");

    private final RefusalText says;

    ParameterRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
