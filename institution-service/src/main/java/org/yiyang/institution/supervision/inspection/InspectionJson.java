package org.yiyang.institution.supervision.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about inspections. */
final class InspectionJson {
    private InspectionJson() {}

    /** An inspection that is to be made. */
    @Schema(name = "PlanInspection")
    record Plan(
            @NotNull UUID institutionId,
            @NotNull InspectionType type,
            @NotNull InspectionManner manner,
            @NotNull LocalDate plannedOn) {
        InspectionPlan plan() {
            return new InspectionPlan(type, manner, plannedOn);
        }
    }

    /** What was found; nothing is an answer, too. */
    @Schema(name = "InspectionFoundOut")
    record FoundOut(
            @NotNull LocalDate doneOn,
            @NotNull @Size(max = 50) List<@NotNull @Valid InspectionFinding> findings) {}

    /**
     * By when it must be put right.
     *
     * @param workdays counted from tomorrow; the region's parameter unless given
     */
    @Schema(name = "InspectionRectify")
    record Rectify(@Min(1) @Max(250) Integer workdays) {}

    /** Why the rectification is not enough, and the time that is left for it. */
    @Schema(name = "InspectionReject")
    record Reject(
            @Min(1) @Max(250) Integer workdays,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What the institution has put right. */
    @Schema(name = "InspectionAnswered")
    record Answered(@NotNull @Text @Size(max = 2000) String rectification) {}

    /** How it ended without a rectification. */
    @Schema(name = "InspectionClose")
    record Close(@NotNull InspectionResult result) {}

    /** Where a mistaken move is taken back to. */
    @Schema(name = "InspectionCorrect")
    record Correct(
            @NotNull InspectionStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why it will not be made. */
    @Schema(name = "InspectionReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** The state of an inspection in answers. */
    @Schema(name = "InspectionState")
    record State(
            UUID id,
            @NotNull UUID institutionId,
            @NotNull String regionCode,
            @JsonUnwrapped InspectionPlan plan,
            InspectionStatus status,
            LocalDate doneOn,
            List<InspectionFinding> findings,
            LocalDate rectifyAskedOn,
            Instant overdueSince,
            LocalDate institutionClosedOn,
            String rectification,
            LocalDate rectifiedOn,
            LocalDate closedOn,
            InspectionResult result) {}

    /** An inspection as officials and the institution see it. */
    @Schema(name = "InspectionView")
    record View(
            @JsonUnwrapped State inspection,
            String institutionName,
            long version,
            List<DueAt> deadlines,
            List<String> allowedActions) {}

    /** One page of inspections. */
    @Schema(name = "InspectionList")
    record Listed(List<View> items) {}
}
