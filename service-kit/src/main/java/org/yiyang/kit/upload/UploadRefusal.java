package org.yiyang.kit.upload;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a part of a file is refused. */
public enum UploadRefusal implements Refusal {
    OFFSET_MISSING(
            Kind.MALFORMED,
            "请用 Upload-Offset 说明本段从第几个字节开始",
            "Say by Upload-Offset at which byte of the file this part begins"),
    OFFSET_ELSEWHERE(Kind.CONFLICT, "请从第 {0} 个字节继续", "Continue at byte {0}"),
    TOO_MANY_BYTES(Kind.INVALID, "文件共 {0} 字节，本段超出", "The file has {0} bytes; this part goes beyond them"),
    INCOMPLETE(Kind.CONFLICT, "共 {1} 字节，目前收到 {0}", "Of {1} bytes only {0} have come"),
    FINISHED(Kind.CONFLICT, "已经交付导入，或正在交付", "It was handed over to an import already, or is being handed over");

    private final RefusalText says;

    UploadRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
