package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Major changes that must be reported: 医疗机构医疗保障定点管理暂行办法 art. 40; a closing by art. 43(7). */
public enum ChangeKind implements Labelled {
    NAME("名称", "Name"),
    LEGAL_REPRESENTATIVE("法定代表人", "Legal representative"),
    HEAD_OR_CONTROLLER("主要负责人或实际控制人", "Head or controller"),
    ADDRESS("注册地址", "Registered address"),
    BANK_ACCOUNT("银行账户", "Bank account"),
    DEPARTMENTS("诊疗科目", "Departments"),
    SIZE("机构规模", "Size"),
    NATURE("机构性质", "Nature"),
    LEVEL_OR_CATEGORY("等级和类别", "Level or category"),
    CLOSURE("停业、歇业", "Closing, or work suspended"),
    OTHER("其他", "Other");

    private final Label label;

    ChangeKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
