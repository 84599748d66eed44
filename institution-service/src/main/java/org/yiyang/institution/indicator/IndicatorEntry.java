package org.yiyang.institution.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.yiyang.institution.supervision.Entry;
import org.yiyang.institution.target.Metric;
import org.yiyang.kit.text.Text;

/**
 * What a department declares of a metric that no register of ours can compute.
 *
 * @param numerator given together with the denominator
 * @param percent the declared percentage where nothing else is known
 * @param source the document or bulletin that says so
 */
@Embeddable
record IndicatorEntry(
        @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
        String regionCode,

        @NotNull @Enumerated(EnumType.STRING) @Column(length = 40)
        Metric metric,

        @NotNull @Column(name = "as_of") LocalDate asOf,
        @Min(0) @Max(2_000_000_000) Long numerator,
        @Min(0) @Max(2_000_000_000) Long denominator,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Column(precision = 5, scale = 2)
        BigDecimal percent,

        @NotNull @Text @Size(max = 200) String source)
        implements Entry {
    @Override
    public String key() {
        return String.join("|", regionCode, metric.name(), asOf.toString());
    }

    /** Whether it says both numbers and no percentage, or a percentage alone. */
    boolean wellFormed() {
        boolean both = numerator != null && denominator != null && percent == null;
        boolean alone = numerator == null && denominator == null && percent != null;
        return both || alone;
    }
}
