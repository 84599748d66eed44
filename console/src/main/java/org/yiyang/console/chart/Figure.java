package org.yiyang.console.chart;

import java.math.BigDecimal;

/**
 * A number with its name.
 *
 * @param value null where nothing is known
 */
public record Figure(String name, BigDecimal value) {
    /** As the API writes it; a dash where nothing is known. */
    public String shown() {
        return value == null ? "–" : value.toPlainString();
    }

    double size() {
        return value == null ? 0 : value.doubleValue();
    }
}
