package org.yiyang.institution.supervision.fund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about declared totals; all amounts are yuan (元). */
final class FundJson {
    private FundJson() {}

    /**
     * A declared total with its shares.
     *
     * @param amount yuan, at most two decimals
     */
    @Schema(name = "FundDeclare")
    record Declare(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12)
            String regionCode,

            @NotNull @Min(2000) @Max(2200) Integer year,
            @NotNull FundSource source,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotNull @Text @Size(max = 200) String purpose,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            UUID policyDocumentId,
            @NotNull @Size(max = 500) List<@NotNull @Valid ShareOf> shares) {
        FundEntry entry() {
            return new FundEntry(regionCode, year, source, yuan(amount), purpose, document, policyDocumentId);
        }

        List<Allocation> parts() {
            return shares.stream()
                    .map(one -> new Allocation(one.regionCode(), one.institutionId(), yuan(one.amount())))
                    .toList();
        }
    }

    /** The share of a district, or of an institution in it. */
    @Schema(name = "FundShareOf")
    record ShareOf(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12)
            String regionCode,

            UUID institutionId,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount) {}

    /** What should have been published. */
    @Schema(name = "FundCorrect")
    record Correct(
            @NotNull @Valid Declare fund,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why it is taken back. */
    @Schema(name = "FundReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A declared total as officials see it.
     *
     * @param shared what the shares add up to
     */
    @Schema(name = "FundView")
    record View(
            UUID id,
            @JsonUnwrapped FundEntry entry,
            FundStatus status,
            List<ShareView> shares,
            LocalDate publishedOn,
            BigDecimal shared,
            long version,
            List<String> allowedActions) {}

    /** What a district gets, or an institution in it, by its name. */
    @Schema(name = "FundShareView")
    record ShareView(String regionCode, UUID institutionId, String institutionName, BigDecimal amount) {
        static ShareView of(Allocation share, String name) {
            return new ShareView(share.regionCode(), share.institutionId(), name, share.amount());
        }
    }

    /** One page of declared totals. */
    @Schema(name = "FundList")
    record Listed(List<View> items) {}

    static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
