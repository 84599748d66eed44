package org.yiyang.insurance.benefit;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.refusal.Label;

/** The level of an institution by which the insurance pays more or less. */
public enum InstitutionLevel implements Labelled {
    GRASSROOTS("基层医疗卫生机构", "Grassroots institution"),
    LEVEL_1("一级", "Level 1"),
    LEVEL_2("二级", "Level 2"),
    LEVEL_3("三级", "Level 3"),
    UNRATED("未定级", "Not rated");

    private final Label label;

    InstitutionLevel(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /**
     * That of an institution, by its register.
     *
     * @param hospitalLevel null where none is recorded
     */
    static InstitutionLevel of(String category, String hospitalLevel) {
        if (InstitutionCopy.GRASSROOTS.contains(category)) {
            return GRASSROOTS;
        }
        return switch (hospitalLevel == null ? "" : hospitalLevel) {
            case "LEVEL_1" -> LEVEL_1;
            case "LEVEL_2" -> LEVEL_2;
            case "LEVEL_3" -> LEVEL_3;
            default -> UNRATED;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
