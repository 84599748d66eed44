package org.yiyang.institution.report.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.FigureBasis;
import org.yiyang.institution.supervision.target.Metric;
import org.yiyang.institution.supervision.target.ValueSource;

/**
 * Report R15: what the regions have reached of their targets of a year.
 *
 * @param asOf the day on which the values are taken, at the latest
 * @param knownAt as known at this moment
 */
record TargetReport(String region, int year, LocalDate asOf, Instant knownAt, List<Line> items) {

    /**
     * One target with its value.
     *
     * @param target percent, or a count where the metric is one
     * @param reached null where nothing is known
     * @param met null where nothing is known
     * @param gap what is reached less the target: percentage points (百分点), not percent, or a count; null with reached
     */
    @Schema(name = "TargetReportLine")
    record Line(
            UUID targetId,
            String regionCode,
            String regionName,
            Metric metric,
            BigDecimal target,
            UUID policyDocumentId,
            Reached reached,
            Boolean met,
            BigDecimal gap) {}

    /**
     * What is reached.
     *
     * @param value percent or count, rounded half up; null where the denominator is 0
     * @param numerator null where only a percentage was declared
     * @param asOf the day of the value
     */
    @Schema(name = "TargetReportReached")
    public record Reached(
            BigDecimal value,
            Long numerator,
            Long denominator,
            int decimals,
            FigureBasis basis,
            LocalDate asOf,
            ValueSource source,
            String document) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** Held against the exact quotient, so that 79.96 % does not pass for 80 %. */
        public Boolean meets(BigDecimal target) {
            if (value == null) {
                return null;
            }
            if (denominator == null) {
                return value.compareTo(target) >= 0;
            }
            return BigDecimal.valueOf(numerator)
                            .multiply(HUNDRED)
                            .compareTo(target.multiply(BigDecimal.valueOf(denominator)))
                    >= 0;
        }

        public BigDecimal gap(BigDecimal target) {
            return value == null ? null : value.subtract(target);
        }
    }
}
