package org.yiyang.insurance.designation;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about evaluations. */
final class EvaluationJson {
    private EvaluationJson() {}

    /** The result of an evaluation; {@code reasons} are needed where it failed, and {@code thirdParty} where one was entrusted. */
    @Schema(name = "DesignationEvaluated")
    record Evaluated(
            @NotNull Boolean passed,
            @Min(0) @Max(100) Integer score,
            @NotNull LocalDate heldOn,
            @Text @Size(max = 1000) String reasons,
            EvaluationConduct.EvaluationOrganiser organiser,
            @Text @Size(max = 100) String thirdParty,
            EvaluationConduct.EvaluationMethod method,
            @NotNull @Size(max = 50) List<@NotNull @Valid Member> team,
            @Size(max = 50) List<@NotNull @Valid Score> scores) {
        Evaluation.Result result() {
            return new Evaluation.Result(
                    passed,
                    score,
                    heldOn,
                    reasons,
                    new EvaluationConduct(organiser, thirdParty, method),
                    team.stream().map(Member::member).toList(),
                    scores == null
                            ? List.of()
                            : scores.stream().map(Score::score).toList());
        }
    }

    /** The points of one criterion. */
    @Schema(name = "DesignationScore")
    record Score(
            @NotNull @Text @Size(max = 100) String criterion,
            @NotNull @Min(0) @Max(1000) Integer points,
            @NotNull @Min(1) @Max(1000) Integer pointsMax) {
        CriterionScore score() {
            return new CriterionScore(criterion, points, pointsMax);
        }

        static Score of(CriterionScore one) {
            return new Score(one.criterion(), one.points(), one.pointsMax());
        }
    }

    /** A member of the team by staff number; no names. */
    @Schema(name = "DesignationMember")
    record Member(
            @NotNull @Text @Size(max = 40) @PaperNumber String staffNumber,
            @NotNull Profession profession,
            UUID employerId) {
        TeamMember member() {
            return new TeamMember(staffNumber.strip(), profession, employerId);
        }
    }

    /** One round of evaluation; the team by size only. */
    @Schema(name = "DesignationEvaluationView")
    record EvaluationView(
            int round,
            boolean passed,
            Integer score,
            LocalDate heldOn,
            String reasons,
            @Nullable EvaluationConduct.EvaluationOrganiser organiser,
            @Nullable String thirdParty,
            @Nullable EvaluationConduct.EvaluationMethod method,
            int teamSize,
            List<Score> scores,
            Instant recordedAt,
            @Nullable Instant takenBackAt) {
        static List<EvaluationView> all(Designation one) {
            return one.evaluations().stream()
                    .sorted(Comparator.comparing(Evaluation::recordedAt))
                    .map(EvaluationView::of)
                    .toList();
        }

        private static EvaluationView of(Evaluation one) {
            return new EvaluationView(
                    one.round(),
                    one.passed(),
                    one.score(),
                    one.heldOn(),
                    one.reasons(),
                    one.conduct().organiser(),
                    one.conduct().thirdParty(),
                    one.conduct().method(),
                    one.teamSize(),
                    one.scores().stream().map(Score::of).toList(),
                    one.recordedAt(),
                    one.takenBackAt());
        }
    }
}
