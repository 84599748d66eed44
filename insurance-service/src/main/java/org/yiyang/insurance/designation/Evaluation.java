package org.yiyang.insurance.designation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;

/** One round of evaluation with its team and result. */
@Entity
@Table(name = "evaluation")
class Evaluation {
    @Id
    private UUID id;

    private int round;
    private boolean passed;
    private Integer score;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String reasons;

    /** Null where nothing was recorded of it. */
    @Embedded
    private EvaluationConduct conduct;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** When a correction found that it had been recorded by mistake; null while it stands. */
    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @ElementCollection
    @CollectionTable(name = "evaluation_member", joinColumns = @JoinColumn(name = "evaluation_id"))
    private List<TeamMember> team = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_score", joinColumns = @JoinColumn(name = "evaluation_id"))
    private List<CriterionScore> scores = new ArrayList<>();

    /** For JPA. */
    protected Evaluation() {}

    /**
     * A result as it is recorded.
     *
     * @param score 0 to 100, null where the region does not score
     * @param reasons why it failed, null if it did not
     * @param conduct who organised it, and how it was held
     * @param scores of each criterion, empty where the region does not score by criteria
     */
    record Result(
            boolean passed,
            Integer score,
            LocalDate heldOn,
            String reasons,
            EvaluationConduct conduct,
            List<TeamMember> team,
            List<CriterionScore> scores) {
        /** 医疗机构医疗保障定点管理暂行办法 art. 9: four professions; how many at least is a parameter; nobody tied to the applicant. */
        void check(int sizeMin, UUID applicant, UUID parent) {
            if (team.size() < sizeMin) {
                throw new Refused(DesignationRefusal.TEAM_TOO_SMALL, sizeMin).at("/team");
            }
            Set<Profession> missing = new HashSet<>(Arrays.asList(Profession.values()));
            team.forEach(member -> missing.remove(member.profession()));
            if (!missing.isEmpty()) {
                String names = missing.stream().sorted().map(Profession::zh).collect(Collectors.joining("、"));
                throw new Refused(DesignationRefusal.PROFESSION_MISSING, names).at("/team");
            }
            if (team.stream().map(TeamMember::staffNumber).distinct().count() < team.size()) {
                throw new Refused(DesignationRefusal.MEMBER_TWICE).at("/team");
            }
            if (team.stream()
                    .map(TeamMember::employerId)
                    .anyMatch(at -> at != null && (at.equals(applicant) || at.equals(parent)))) {
                throw new Refused(DesignationRefusal.MEMBER_TIED).at("/team");
            }
            checkScores();
            if (!passed && (reasons == null || reasons.isBlank())) {
                throw new Refused(DesignationRefusal.REASONS_MISSING).at("/reasons");
            }
        }

        private void checkScores() {
            Set<String> criteria = new HashSet<>();
            for (int place = 0; place < scores.size(); place++) {
                CriterionScore one = scores.get(place);
                if (one.points() > one.pointsMax()) {
                    throw new Refused(DesignationRefusal.POINTS_TOO_MANY, one.pointsMax())
                            .at("/scores/" + place + "/points");
                }
                if (!criteria.add(one.criterion())) {
                    throw new Refused(DesignationRefusal.CRITERION_TWICE).at("/scores/" + place + "/criterion");
                }
            }
        }
    }

    static Evaluation recorded(int round, Result result, Instant at) {
        Evaluation evaluation = new Evaluation();
        evaluation.id = Ids.next();
        evaluation.round = round;
        evaluation.passed = result.passed();
        evaluation.score = result.score();
        evaluation.heldOn = result.heldOn();
        evaluation.reasons = result.reasons();
        evaluation.conduct = result.conduct();
        evaluation.recordedAt = at;
        evaluation.team.addAll(result.team());
        evaluation.scores.addAll(result.scores());
        return evaluation;
    }

    void takeBack(Instant at) {
        takenBackAt = at;
    }

    /** Null while it stands. */
    Instant takenBackAt() {
        return takenBackAt;
    }

    /** Whether no correction has taken it back. */
    boolean stands() {
        return takenBackAt == null;
    }

    LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, Call.CHINA);
    }

    /**
     * The day on which the first round failed, of an institution's last result: that stands against its next application, which
     * thereby has the second round alone, until it has waited as long as a second failure would cost it
     * (医疗机构医疗保障定点管理暂行办法 art. 9). Empty of any other result: it was passed, or has barred.
     *
     * @param barMonths parameter FAILED_BAR_MONTHS
     */
    Optional<LocalDate> failureStanding(LocalDate today, int barMonths) {
        boolean stands = !passed && round == 1 && today.isBefore(recordedOn().plusMonths(barMonths));
        return stands ? Optional.of(recordedOn()) : Optional.empty();
    }

    int round() {
        return round;
    }

    boolean passed() {
        return passed;
    }

    Integer score() {
        return score;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String reasons() {
        return reasons;
    }

    EvaluationConduct conduct() {
        return conduct == null ? EvaluationConduct.UNRECORDED : conduct;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<CriterionScore> scores() {
        return scores;
    }

    int teamSize() {
        return team.size();
    }
}
