package org.yiyang.kit.document;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a document is not taken. */
public enum DocumentRefusal implements Refusal {
    EMPTY(Kind.INVALID, "文件没有内容", "The document is empty"),
    TOO_LARGE(Kind.TOO_LARGE, "文件超过 {0} MB", "The document is larger than {0} MB"),
    TYPE(Kind.MEDIA_TYPE, "文件内容须为 {0}", "The content must be one of {0}"),
    INTERRUPTED(Kind.MALFORMED, "文件未传送完整", "The document did not arrive completely");

    private final RefusalText says;

    DocumentRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
