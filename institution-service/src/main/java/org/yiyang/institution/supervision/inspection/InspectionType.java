package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an inspection (督查) looks at. */
public enum InspectionType implements Labelled {
    MEDICAL_QUALITY("医疗质量", "Medical quality"),
    INFECTION_CONTROL("医院感染管理", "Infection control"),
    MEDICAL_WASTE("医疗废物管理", "Medical waste"),
    EPIDEMIC("疫情防控", "Epidemic control"),
    FIRE_SAFETY("消防安全", "Fire safety"),
    FOOD_SAFETY("食品安全", "Food safety"),
    CARE_QUALITY("养老服务质量", "Quality of care"),
    COMPREHENSIVE("综合督查", "Comprehensive");

    private final Label label;

    InspectionType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
