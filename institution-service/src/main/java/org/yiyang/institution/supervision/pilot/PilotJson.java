package org.yiyang.institution.supervision.pilot;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about pilots. */
final class PilotJson {
    private PilotJson() {}

    /**
     * The naming of a pilot.
     *
     * @param institutionId the pilot, unless it is a place
     * @param regionCode the place, unless it is an institution
     * @param type integrated care unless given
     * @param validTo the first day on which it is no pilot any more
     */
    @Schema(name = "PilotName")
    record Name(
            UUID institutionId,

            @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12)
            String regionCode,

            @NotNull PilotLevel level,
            @NotNull @Text @Size(max = 100) String programme,
            PilotType type,
            @NotNull LocalDate validFrom,
            LocalDate validTo) {
        PilotProgramme naming() {
            return new PilotProgramme(
                    level, programme, type == null ? PilotType.INTEGRATED_CARE : type, validFrom, validTo);
        }
    }

    /** A pilot that was named before the suite came. */
    @Schema(name = "PilotTakeOver")
    record TakeOver(
            @NotNull @Valid Name pilot,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** Its last day as a pilot. */
    @Schema(name = "PilotEnd")
    record End(
            @NotNull LocalDate lastDay,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** How it was assessed. */
    @Schema(name = "PilotAssess")
    record Assess(
            @NotNull LocalDate assessedOn,
            @NotNull @Min(0) @Max(100) Integer score,
            @NotNull AssessmentConclusion conclusion,
            @Text @Size(max = 100) @PaperNumber String document) {
        Assessment assessment() {
            return new Assessment(assessedOn, score, conclusion, document);
        }
    }

    /** Which assessment was none. */
    @Schema(name = "PilotWithdrawAssessment")
    record WithdrawAssessment(
            @NotNull UUID assessmentId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What has to be done by which day. */
    @Schema(name = "PilotEnterItem")
    record EnterItem(
            @NotNull @Text @Size(max = 200) String item,
            @NotNull LocalDate dueOn) {}

    /** What is done. */
    @Schema(name = "PilotCompleteItem")
    record CompleteItem(@NotNull UUID itemId, @NotNull LocalDate doneOn) {}

    /** What an item of the ledger really says. */
    @Schema(name = "PilotCorrectItem")
    record CorrectItem(
            @NotNull UUID itemId,
            @NotNull @Text @Size(max = 200) String item,
            @NotNull LocalDate dueOn,
            LocalDate doneOn,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** The facts of the pilot as they really are; who it is stays. */
    @Schema(name = "PilotCorrect")
    record Correct(
            @NotNull PilotLevel level,
            @NotNull @Text @Size(max = 100) String programme,
            @NotNull PilotType type,
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            @NotNull @Text @Size(max = 500) String reason) {
        PilotProgramme naming() {
            return new PilotProgramme(level, programme, type, validFrom, validTo);
        }
    }

    /** Why it is taken back. */
    @Schema(name = "PilotReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** An assessment in answers. */
    @Schema(name = "PilotAssessmentView")
    record AssessmentView(UUID id, LocalDate assessedOn, int score, AssessmentConclusion conclusion, String document) {}

    /** A line of the work ledger in answers. */
    @Schema(name = "PilotItemView")
    record ItemView(UUID id, String item, LocalDate dueOn, LocalDate doneOn, Instant overdueSince) {}

    /** The state of a pilot. */
    @Schema(name = "PilotState")
    record State(
            UUID id,
            UUID institutionId,
            String regionCode,
            @JsonUnwrapped PilotProgramme naming,
            PilotStatus status,
            List<AssessmentView> assessments,
            List<ItemView> ledger,
            Origin origin) {}

    /**
     * A pilot as officials and the institution see it.
     *
     * @param institutionName null where the pilot is a place
     * @param takeover null unless it was taken over from paper
     */
    @Schema(name = "PilotView")
    record View(
            @JsonUnwrapped State pilot,
            String institutionName,
            Takeover.View takeover,
            long version,
            List<DueAt> deadlines,
            List<String> allowedActions) {}

    /** One page of pilots. */
    @Schema(name = "PilotList")
    record Listed(List<View> items) {}
}
