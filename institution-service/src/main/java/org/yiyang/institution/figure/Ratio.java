package org.yiyang.institution.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quotient as every report gives it: with both its numbers, so that nobody must guess what it was computed from.
 *
 * @param value rounded half up; null where the denominator is 0
 * @param decimals the digits kept after the point
 */
public record Ratio(
        long numerator,
        long denominator,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        Measure measure,
        int decimals,
        FigureBasis basis) {

    /** How a quotient is given: in what measure, with how many decimals, and of what. */
    public record Shape(Measure measure, int decimals, FigureBasis basis) {
        public Ratio of(long numerator, long denominator) {
            BigDecimal value = denominator == 0
                    ? null
                    : BigDecimal.valueOf(numerator)
                            .multiply(measure.factor())
                            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
            return new Ratio(numerator, denominator, value, measure, decimals, basis);
        }
    }

    public static Shape percent(int decimals, String zh, String en) {
        return new Shape(Measure.PERCENT, decimals, new FigureBasis(zh, en));
    }

    public static Shape perThousand(int decimals, String zh, String en) {
        return new Shape(Measure.PER_THOUSAND, decimals, new FigureBasis(zh, en));
    }

    public static Shape perOne(int decimals, String zh, String en) {
        return new Shape(Measure.PER_ONE, decimals, new FigureBasis(zh, en));
    }
}
