package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why two records are probably of one person. */
public enum LikenessGround implements Labelled {
    SAME_NUMBER("证件号码相同", "The same number"),
    SAME_NAME_BIRTH_AND_SEX("姓名、出生日期、性别均相同", "The same name, birth date and sex");

    private final Label label;

    LikenessGround(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
