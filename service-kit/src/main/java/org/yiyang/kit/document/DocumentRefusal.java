package org.yiyang.kit.document;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which a document is not taken. */
public enum DocumentRefusal implements Refusal {
    EMPTY(Kind.INVALID, "文件没有内容", "The document is empty"),
    TOO_LARGE(Kind.TOO_LARGE, "文件超过 {0} MB", "The document is larger than {0} MB"),
    TYPE(Kind.MEDIA_TYPE, "文件内容须为 {0}", "The content must be one of {0}"),
    INTERRUPTED(Kind.MALFORMED, "文件未传送完整", "The document did not arrive completely");

    private final Kind kind;
    private final String zh;
    private final String en;

    DocumentRefusal(Kind kind, String zh, String en) {
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
