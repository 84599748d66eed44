package org.yiyang.institution.supervision.fund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about applications for subsidies; all amounts are yuan (元). */
final class SubsidyJson {
    private SubsidyJson() {}

    /** What an institution asks for, and from which source. */
    @Schema(name = "SubsidySubmit")
    record Submit(
            @NotNull UUID institutionId,
            @NotNull FundSource source,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotNull @Text @Size(max = 200) String purpose) {}

    /** How much is approved, at most what was asked for. */
    @Schema(name = "SubsidyApprove")
    record Approve(
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal approved) {}

    /** Why. */
    @Schema(name = "SubsidyReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** When it was paid. */
    @Schema(name = "SubsidyPay")
    record Pay(@NotNull LocalDate paidOn) {}

    /** Where a mistaken move is taken back to. */
    @Schema(name = "SubsidyCorrect")
    record Correct(
            @NotNull ApplicationStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** An application as officials and the applicant see it. */
    @Schema(name = "SubsidyView")
    record View(
            @JsonUnwrapped SubsidyApplication.State application,
            String institutionName,
            long version,
            List<String> allowedActions) {}

    /** One page of applications. */
    @Schema(name = "SubsidyList")
    record Listed(List<View> items) {}
}
