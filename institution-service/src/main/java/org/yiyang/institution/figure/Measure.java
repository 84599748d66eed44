package org.yiyang.institution.figure;

import java.math.BigDecimal;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The measure of a quotient: a percentage, so many for each thousand, or so many for each one. */
public enum Measure implements Labelled {
    PERCENT(100, "百分比", "Percent"),
    PER_THOUSAND(1000, "每千", "For each thousand"),
    PER_ONE(1, "每一", "For each one");

    private final BigDecimal factor;
    private final Label label;

    Measure(int factor, String zh, String en) {
        this.factor = BigDecimal.valueOf(factor);
        this.label = new Label(zh, en);
    }

    BigDecimal factor() {
        return factor;
    }

    @Override
    public Label label() {
        return label;
    }
}
