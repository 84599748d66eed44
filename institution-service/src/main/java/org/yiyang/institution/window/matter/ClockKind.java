package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How long the authorities have, and by which article. */
public enum ClockKind implements Labelled {
    FILING("区域参数 FILING_WORKDAYS; 养老机构管理办法", "备案办理", "Handling of a filing"),
    SETTING_UP("医疗机构管理条例 art. 12; 行政许可法 art. 42, 82", "设置审批", "Permission to set up a medical institution"),
    PRACTICE("医疗机构管理条例 art. 18; 行政许可法 art. 42, 82", "执业登记", "Registration for practice"),
    SINGLE("行政许可法 art. 42", "许可决定", "Decision of one department"),
    JOINT("行政许可法 art. 26, 42", "联合办理", "Joint decision of several departments");

    private final String article;
    private final Label label;

    ClockKind(String article, String zh, String en) {
        this.article = article;
        this.label = new Label(zh, en);
    }

    /** The law behind it. */
    public String article() {
        return article;
    }

    /** Who approves more time: 行政许可法 art. 42. */
    public Label approver() {
        return this == JOINT
                ? new Label("本级人民政府负责人", "the head of the government of its level")
                : new Label("本行政机关负责人", "the head of the department");
    }

    @Override
    public Label label() {
        return label;
    }
}
