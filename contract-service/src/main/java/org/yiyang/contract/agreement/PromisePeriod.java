package org.yiyang.contract.agreement;

import java.time.LocalDate;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** In what time something is promised so many times. */
public enum PromisePeriod implements Labelled {
    WEEK("每周", "Each week"),
    MONTH("每月", "Each month"),
    QUARTER("每季度", "Each quarter"),
    YEAR("每年", "Each year");

    private static final int MONTHS_OF_A_QUARTER = 3;
    private final Label label;

    PromisePeriod(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The first day of the period after so many, counted from the first day of the first. */
    public LocalDate after(LocalDate first, int periods) {
        return switch (this) {
            case WEEK -> first.plusWeeks(periods);
            case MONTH -> first.plusMonths(periods);
            case QUARTER -> first.plusMonths((long) MONTHS_OF_A_QUARTER * periods);
            case YEAR -> first.plusYears(periods);
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
