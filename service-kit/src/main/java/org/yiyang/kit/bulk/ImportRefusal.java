package org.yiyang.kit.bulk;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which an import says no, apart from what is wrong with the form of its file. */
public enum ImportRefusal implements Refusal {
    ALREADY_RUNNING(Kind.CONFLICT, "同一文件正在导入", "The same file is being imported"),
    ROW_DUPLICATE(Kind.CONFLICT, "与第 {0} 行重复", "The same as row {0}"),
    ROW_DIFFERS(Kind.CONFLICT, "已有登记，不同之处：{0}", "Recorded already; it differs in: {0}"),
    FILE_FORGOTTEN(Kind.CONFLICT, "文件已过保存期，请重新上传", "The file is no longer kept; upload it again"),
    KIND_GONE(Kind.CONFLICT, "不再支持此类文件：{0}", "Files of this kind are no longer taken: {0}");

    private final RefusalText says;

    ImportRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
