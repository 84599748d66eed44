package org.yiyang.contract.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Label;

/**
 * A share as every report gives it: with both its numbers and what they count, so that nobody must guess.
 *
 * @param percent rounded half up to two places; null where the denominator is 0
 */
public record Share(
        long numerator,
        long denominator,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal percent,
        Basis basis) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the two numbers count. */
    @Schema(name = "ShareBasis")
    public record Basis(String zh, String en) {}

    /** So many of so many; {@code counted} says of what. */
    public static Share of(long numerator, long denominator, Label counted) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return new Share(numerator, denominator, percent, new Basis(counted.zh(), counted.en()));
    }
}
