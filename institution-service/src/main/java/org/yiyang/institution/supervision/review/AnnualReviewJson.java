package org.yiyang.institution.supervision.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.person.OneTimeCode;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about annual reviews. */
final class AnnualReviewJson {
    private AnnualReviewJson() {}

    /** Whose review of which year is opened. */
    @Schema(name = "AnnualReviewOpen")
    record Open(
            @NotNull UUID institutionId,
            @NotNull @Min(2000) @Max(2200) Integer year) {}

    /** How many codes a party is given. */
    @Schema(name = "AnnualReviewIssue")
    record Issue(
            @NotNull ReviewParty party,
            @NotNull @Min(1) @Max(1000) Integer number) {}

    /** Codes as they are given out; they are shown here once and kept nowhere. */
    @Schema(name = "AnnualReviewIssued")
    record Issued(ReviewParty party, List<String> codes) {}

    /** The one answer of somebody who was given a code. */
    @Schema(name = "AnnualReviewAnswer")
    record Answer(
            @NotNull @Pattern(regexp = OneTimeCode.TYPED) String code,
            @NotNull @Min(0) @Max(100) Integer score) {}

    /** The answer as it was taken. */
    @Schema(name = "AnnualReviewAnswered")
    record Answered(ReviewParty party, int score) {}

    /** What one party gave. */
    @Schema(name = "AnnualReviewScore")
    record Score(
            @NotNull ReviewParty party,
            @NotNull @Min(0) @Max(100) Integer score) {}

    /** What one party really gave. */
    @Schema(name = "AnnualReviewCorrect")
    record Correct(
            @NotNull ReviewParty party,
            @NotNull @Min(0) @Max(100) Integer score,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why a mistaken move is taken back. */
    @Schema(name = "AnnualReviewReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A review as officials see it, and its institution once it is published. */
    @Schema(name = "AnnualReviewView")
    record View(
            @JsonUnwrapped AnnualReview.State review,
            String institutionName,
            List<ReviewTally.Shown> codes,
            long version,
            List<String> allowedActions) {}

    /**
     * A home whose review of a year is not concluded.
     *
     * @param reviewId the review that is open; absent where none is
     * @param dueOn the last day on which it is in time
     * @param daysLeft below 0 once it is overdue
     */
    @Schema(name = "AnnualReviewDue")
    record Due(
            UUID institutionId,
            String name,
            String regionCode,
            int year,
            UUID reviewId,
            LocalDate dueOn,
            long daysLeft) {}

    /** One page of homes whose review is due. */
    @Schema(name = "AnnualReviewDueList")
    record DueList(List<Due> items) {}

    /** One page of reviews. */
    @Schema(name = "AnnualReviewList")
    record Listed(List<View> items) {}
}
