package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The grade of a hospital within its level (甲乙丙); with the level the 14 values of the national list. */
public enum HospitalGrade implements Labelled {
    SPECIAL("特等", "Special grade"),
    A("甲等", "Grade A"),
    B("乙等", "Grade B"),
    C("丙等", "Grade C"),
    UNGRADED("未评", "Not graded");

    private final Label label;

    HospitalGrade(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether a hospital of that level may have it: the special grade is for level 3 only, none is for the unrated. */
    public boolean fits(HospitalLevel level) {
        return switch (this) {
            case SPECIAL -> level == HospitalLevel.LEVEL_3;
            case A, B, C -> level != null && level != HospitalLevel.UNRATED;
            case UNGRADED -> level != null;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
