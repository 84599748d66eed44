package org.yiyang.console.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number with its name.
 *
 * @param value null where nothing is known
 */
public record Figure(String name, BigDecimal value) {
    /** What stands in the place of a number of which nothing is known, and is not 0. */
    public static final String UNKNOWN = "—";

    /** As the API writes it; a dash where nothing is known. */
    public String shown() {
        return value == null ? UNKNOWN : value.toPlainString();
    }

    /** In words, for those who do not see it: a dash says nothing. */
    String inWords(String unknown) {
        return name + " " + (value == null ? unknown : shown());
    }

    static boolean anyUnknown(List<Figure> figures) {
        return figures.stream().anyMatch(one -> one.value() == null);
    }

    /** What the dash means, beneath a picture that has one. */
    static String legend(String unknown) {
        return UNKNOWN + " " + unknown;
    }

    double size() {
        return value == null ? 0 : value.doubleValue();
    }
}
