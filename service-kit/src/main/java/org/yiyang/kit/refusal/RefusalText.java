package org.yiyang.kit.refusal;

/**
 * What a refusal says.
 *
 * @param rule the law, rule or parameter behind the no; null where it is a matter of form
 */
public record RefusalText(Kind kind, String zh, String en, String rule) {
    public RefusalText(Kind kind, String zh, String en) {
        this(kind, zh, en, null);
    }
}
