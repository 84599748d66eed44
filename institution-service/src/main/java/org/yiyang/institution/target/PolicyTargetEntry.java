package org.yiyang.institution.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.yiyang.institution.supervision.Entry;

/**
 * What a region shall have reached at the end of a year.
 *
 * @param value at least so much: percent, or a count where the metric is one
 * @param policyDocumentId the document that sets the target, absent if it is not entered
 */
@Embeddable
record PolicyTargetEntry(
        @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
        String regionCode,

        @NotNull @Min(2000) @Max(2200) @Column(name = "target_year")
        Integer year,

        @NotNull @Enumerated(EnumType.STRING) @Column(length = 40)
        Metric metric,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 7, fraction = 2)
        @Column(name = "target_value", precision = 9, scale = 2)
        BigDecimal value,

        @Column(name = "policy_document_id") UUID policyDocumentId)
        implements Entry {
    @Override
    public String key() {
        return String.join("|", regionCode, year.toString(), metric.name());
    }
}
