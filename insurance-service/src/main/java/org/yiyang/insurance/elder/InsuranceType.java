package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The basic medical insurances; the national codes are 310 and 390. */
public enum InsuranceType implements Labelled {
    EMPLOYEE("职工基本医疗保险", "Employees' basic medical insurance"),
    RESIDENT("城乡居民基本医疗保险", "Residents' basic medical insurance");

    private final Label label;

    InsuranceType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
