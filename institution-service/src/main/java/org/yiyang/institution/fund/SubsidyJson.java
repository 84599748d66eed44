package org.yiyang.institution.fund;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about applications for subsidies; all amounts are yuan (元). */
final class SubsidyJson {
    private SubsidyJson() {}

    /** What an institution asks for, and from which source. */
    record Submit(
            @NotNull UUID institutionId,
            @NotNull FundSource source,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @NotNull @Text @Size(max = 200) String purpose) {}

    /** How much is approved, at most what was asked for. */
    record Approve(
            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal approved) {}

    /** Why. */
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** When it was paid. */
    record Pay(@NotNull LocalDate paidOn) {}

    /** Where a mistaken move is taken back to. */
    record Correct(
            @NotNull ApplicationStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** An application as officials and the applicant see it. */
    record View(@JsonUnwrapped SubsidyApplication.State application, long version, List<String> allowedActions) {}

    /** One page of applications. */
    record Listed(List<View> items) {}
}
