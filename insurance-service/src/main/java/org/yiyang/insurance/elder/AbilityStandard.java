package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** By which scale an elder was assessed; what one says is never converted to the other. */
public enum AbilityStandard implements Labelled {
    ELDER_ABILITY("老年人能力评估规范（GB/T 42195-2022）", "Ability of elders (GB/T 42195-2022)"),
    LONG_TERM_CARE("长期护理失能等级评估标准（试行）（医保办发〔2021〕37号）", "Disability for long-term care insurance (医保办发〔2021〕37号)");

    private final Label label;

    AbilityStandard(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
