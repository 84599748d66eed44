package org.yiyang.institution.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about annual reviews. */
final class AnnualReviewJson {
    private AnnualReviewJson() {}

    /** Whose review of which year is opened. */
    record Open(
            @NotNull UUID institutionId,
            @NotNull @Min(2000) @Max(2200) Integer year) {}

    /** What one party gave. */
    record Score(
            @NotNull ReviewParty party,
            @NotNull @Min(0) @Max(100) Integer score) {}

    /** What one party really gave. */
    record Correct(
            @NotNull ReviewParty party,
            @NotNull @Min(0) @Max(100) Integer score,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why a mistaken move is taken back. */
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A review as officials see it, and its institution once it is published. */
    record View(@JsonUnwrapped AnnualReview.State review, long version, List<String> allowedActions) {}

    /** One page of reviews. */
    record Listed(List<View> items) {}
}
