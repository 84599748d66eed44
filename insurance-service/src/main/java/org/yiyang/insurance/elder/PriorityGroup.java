package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Groups of elders to whom care is due first. */
public enum PriorityGroup implements Labelled {
    DESTITUTE("特困供养", "Destitute, supported by the state"),
    LOW_INCOME("低保、低收入", "Low income"),
    ADVANCED_AGE("高龄", "Of advanced age"),
    DISABLED("失能、半失能", "Unable to care for oneself"),
    WITH_DISABILITY_CERTIFICATE("残疾", "With a certificate of disability"),
    LIVING_ALONE("独居", "Living alone"),
    EMPTY_NEST("空巢", "Whose children live elsewhere"),
    BEREAVED_OF_ONLY_CHILD("计划生育特殊家庭", "Bereaved of an only child"),
    VETERAN("优抚对象", "Entitled veteran or relative");

    private final Label label;

    PriorityGroup(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
