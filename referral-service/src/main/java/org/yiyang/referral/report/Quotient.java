package org.yiyang.referral.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Label;

/**
 * A share with both its numbers and what they count.
 *
 * @param percent rounded half up; null where the denominator is 0
 */
@Schema(name = "ReferralShare")
record Quotient(
        long numerator,
        long denominator,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal percent,
        Basis basis) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the numbers count. */
    @Schema(name = "ReferralShareBasis")
    record Basis(String zh, String en) {
        static Basis of(Label label) {
            return new Basis(label.zh(), label.en());
        }
    }

    static Quotient of(ReferralFigure measured, long numerator, long denominator, int decimals) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
        return new Quotient(numerator, denominator, percent, Basis.of(measured.basis()));
    }
}
