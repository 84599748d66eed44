package org.yiyang.institution.monitoring;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Who must report in a round. */
public enum RoundScope implements Labelled {
    DUAL_CERTIFIED("两证齐全的医养结合机构", "Institutions with both certificates on the day"),
    HOMES("养老机构", "Homes with a valid filing on the day"),
    ALL("全部持证机构", "All institutions with a valid certificate on the day");

    private final Label label;

    RoundScope(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
