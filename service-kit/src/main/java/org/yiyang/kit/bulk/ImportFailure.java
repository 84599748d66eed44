package org.yiyang.kit.bulk;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an import has failed; what it had entered stays, and it can be resumed. */
public enum ImportFailure implements Labelled {
    KIND_GONE("本版本不再支持此类文件", "This release no longer takes files of this kind"),
    UNEXPECTED("处理程序出错，请联系管理员后继续", "The program itself failed; inform the operator, then resume"),
    NO_PROGRESS("多次重试仍无法登记下一行，请稍后继续", "Several tries entered no further row; resume later");

    private final Label label;

    ImportFailure(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
