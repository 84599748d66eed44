package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What raises the level that a score of GB/T 42195-2022 gives. */
public enum AbilityFact implements Labelled {
    COMA("昏迷", "In a coma"),
    DEMENTIA("痴呆（F00–F03）", "Dementia (F00–F03)"),
    MENTAL_DISORDER("其他精神和行为障碍（F04–F99）", "Another mental disorder (F04–F99)"),
    CARE_RISK_EVENTS("近30日内发生2次及以上照护风险事件", "Two or more care incidents within 30 days");

    private final Label label;

    AbilityFact(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
