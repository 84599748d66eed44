package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a family member is to an elder. */
public enum Kinship implements Labelled {
    SPOUSE("配偶", "Spouse"),
    CHILD("子女", "Child"),
    CHILD_IN_LAW("儿媳、女婿", "Child-in-law"),
    GRANDCHILD("孙子女、外孙子女", "Grandchild"),
    SIBLING("兄弟姐妹", "Sibling"),
    OTHER_RELATIVE("其他亲属", "Other relative"),
    GUARDIAN("监护人", "Guardian");

    private final Label label;

    Kinship(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
