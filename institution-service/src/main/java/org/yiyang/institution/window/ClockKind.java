package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How long the authorities have, and by which article. */
public enum ClockKind implements Labelled {
    FILING("区域参数 FILING_WORKDAYS; 养老机构管理办法", "备案办理", "Handling of a filing"),
    SINGLE("行政许可法 art. 42", "许可决定", "Decision of one department"),
    JOINT("行政许可法 art. 26, 42", "联合办理", "Joint decision of several departments");

    private final String article;
    private final Label label;

    ClockKind(String article, String zh, String en) {
        this.article = article;
        this.label = new Label(zh, en);
    }

    /** The law behind it. */
    String article() {
        return article;
    }

    @Override
    public Label label() {
        return label;
    }
}
