package org.yiyang.insurance.elder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about what an elder needs: priority groups and assessments. */
final class ConditionJson {
    private ConditionJson() {}

    /** Since when an elder is in a priority group; {@code until} is the last day, missing while it goes on. */
    @Schema(name = "ElderPlaceInGroup")
    record Place(
            @NotNull PriorityGroup group,
            @NotNull LocalDate from,
            LocalDate until,

            @SealedText @Size(max = 60) @PaperNumber String document) {
        @Override
        public String toString() {
            return "Place[hidden]";
        }
    }

    /** From which day on an elder is in a group no more, and why. */
    @Schema(name = "ElderLeaveGroup")
    record Leave(
            @NotNull PriorityGroup group,
            @NotNull LocalDate from,
            @NotNull @Text @Size(max = 300) String reason) {}

    /**
     * An assessment.
     *
     * @param score by GB/T 42195-2022, from which and the facts the level follows
     * @param level by the scale of long-term care insurance, which has no score
     * @param validUntil the last day; as long as the region allows unless given
     */
    @Schema(name = "ElderAssess")
    record Assess(
            @NotNull AbilityStandard standard,

            @Min(0) @Max(AbilityLevel.SCORE_MAX) Integer score,

            @Size(max = 4) Set<@NotNull AbilityFact> facts,
            AbilityLevel level,
            @NotNull LocalDate assessedOn,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 100) String assessor) {
        @Override
        public String toString() {
            return "Assess[hidden]";
        }
    }

    /** Which assessment was recorded by mistake, and why. */
    @Schema(name = "ElderWithdrawAssessment")
    record WithdrawAssessment(
            @NotNull UUID assessmentId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** The last assessment by a scale; {@code expired} on the day of the answer. */
    @Schema(name = "ElderAbility")
    record AbilityView(
            AbilityStandard standard,
            AbilityLevel level,
            int levelNumber,
            LocalDate assessedOn,
            LocalDate validUntil,
            boolean expired) {
        static AbilityView of(Assessment one, LocalDate day) {
            return new AbilityView(
                    one.standard(),
                    one.level(),
                    one.level().number(),
                    one.assessedOn(),
                    one.validUntil(),
                    one.expired(day));
        }
    }

    /** Every assessment that stands, the newest first. */
    @Schema(name = "ElderAssessmentList")
    record Assessments(List<AssessmentView> items) {}

    /** An assessment with what it was made of. */
    @Schema(name = "ElderAssessment")
    record AssessmentView(
            UUID id,
            AbilityStandard standard,
            AbilityLevel level,
            int levelNumber,
            Integer score,
            List<AbilityFact> facts,
            LocalDate assessedOn,
            LocalDate validUntil,
            boolean expired,
            String assessor) {
        @Override
        public String toString() {
            return "AssessmentView[hidden]";
        }
    }

    /** Days in a group; {@code to} is the first day after. */
    @Schema(name = "ElderGroupPeriod")
    record GroupView(PriorityGroup group, LocalDate from, LocalDate to, boolean evidenced) {
        static GroupView of(GroupPeriod row) {
            return new GroupView(row.kind(), row.validFrom(), row.validTo(), row.document() != null);
        }
    }

    /** The document by which somebody is in a group, in plain words. */
    @Schema(name = "ElderGroupDocument")
    record GroupDocument(PriorityGroup group, LocalDate from, String document) {
        @Override
        public String toString() {
            return "GroupDocument[hidden]";
        }
    }
}
