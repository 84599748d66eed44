package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;

/** What a team of evaluation must be: 医疗机构医疗保障定点管理暂行办法 art. 9. */
class EvaluationTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final UUID INSTITUTION = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");

    private static Evaluation.Result result(boolean passed) {
        return new Evaluation.Result(
                passed, null, TODAY, passed ? null : "信息系统不达标", EvaluationConduct.UNRECORDED, team(), List.of());
    }

    private static List<TeamMember> team() {
        return List.of(
                new TeamMember("1", Profession.INSURANCE, null),
                new TeamMember("2", Profession.MEDICINE, null),
                new TeamMember("3", Profession.FINANCE, null),
                new TeamMember("4", Profession.INFORMATION, null),
                new TeamMember("5", Profession.MEDICINE, null));
    }

    @Test
    void aTeamNeedsItsSizeItsProfessionsAndNoTies() {
        result(true).check(5, INSTITUTION, null);
        refusal(DesignationRefusal.TEAM_TOO_SMALL, () -> result(true).check(6, INSTITUTION, null));
        refusal(DesignationRefusal.PROFESSION_MISSING, () -> with(2, Profession.MEDICINE, "9", null));
        refusal(DesignationRefusal.MEMBER_TWICE, () -> with(1, Profession.MEDICINE, "1", null));
        refusal(DesignationRefusal.MEMBER_TIED, () -> with(1, Profession.MEDICINE, "9", INSTITUTION));
        refusal(
                DesignationRefusal.REASONS_MISSING,
                () -> new Evaluation.Result(false, null, TODAY, " ", EvaluationConduct.UNRECORDED, team(), List.of())
                        .check(5, INSTITUTION, null));
    }

    private static void with(int place, Profession profession, String number, UUID employer) {
        List<TeamMember> team = new ArrayList<>(team());
        team.set(place, new TeamMember(number, profession, employer));
        new Evaluation.Result(true, null, TODAY, null, EvaluationConduct.UNRECORDED, team, List.of())
                .check(5, INSTITUTION, null);
    }

    @Test
    void aCriterionIsScoredOnceAndNotAboveItsPoints() {
        scored(new CriterionScore("信息系统", 20, 20), new CriterionScore("财务制度", 0, 10));
        refusal(DesignationRefusal.POINTS_TOO_MANY, () -> scored(new CriterionScore("信息系统", 21, 20)));
        refusal(
                DesignationRefusal.CRITERION_TWICE,
                () -> scored(new CriterionScore("信息系统", 1, 20), new CriterionScore("信息系统", 2, 20)));
    }

    private static void scored(CriterionScore... scores) {
        new Evaluation.Result(true, null, TODAY, null, EvaluationConduct.UNRECORDED, team(), List.of(scores))
                .check(5, INSTITUTION, null);
    }

    private static void refusal(DesignationRefusal expected, org.junit.jupiter.api.function.Executable verb) {
        assertEquals(expected, assertThrows(Refused.class, verb).refusal());
    }
}
