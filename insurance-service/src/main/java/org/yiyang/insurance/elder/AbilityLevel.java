package org.yiyang.insurance.elder;

import java.util.Arrays;
import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The levels of both scales, each with its number in its own scale. */
public enum AbilityLevel implements Labelled {
    ABLE(AbilityStandard.ELDER_ABILITY, 0, "能力完好", "Able"),
    MILDLY_DISABLED(AbilityStandard.ELDER_ABILITY, 1, "轻度失能", "Mildly disabled"),
    MODERATELY_DISABLED(AbilityStandard.ELDER_ABILITY, 2, "中度失能", "Moderately disabled"),
    SEVERELY_DISABLED(AbilityStandard.ELDER_ABILITY, 3, "重度失能", "Severely disabled"),
    WHOLLY_DISABLED(AbilityStandard.ELDER_ABILITY, 4, "完全失能", "Wholly disabled"),
    CARE_NORMAL(AbilityStandard.LONG_TERM_CARE, 0, "0级（基本正常）", "Level 0, by and large normal"),
    CARE_MILD(AbilityStandard.LONG_TERM_CARE, 1, "1级（轻度失能）", "Level 1, mild"),
    CARE_MODERATE(AbilityStandard.LONG_TERM_CARE, 2, "2级（中度失能）", "Level 2, moderate"),
    CARE_SEVERE_1(AbilityStandard.LONG_TERM_CARE, 3, "3级（重度失能Ⅰ级）", "Level 3, severe I"),
    CARE_SEVERE_2(AbilityStandard.LONG_TERM_CARE, 4, "4级（重度失能Ⅱ级）", "Level 4, severe II"),
    CARE_SEVERE_3(AbilityStandard.LONG_TERM_CARE, 5, "5级（重度失能Ⅲ级）", "Level 5, severe III");

    /** The score of GB/T 42195-2022 of somebody who needs nothing. */
    static final int SCORE_MAX = 90;

    private static final int MILD_FROM = 66;
    private static final int MODERATE_FROM = 46;
    private static final int SEVERE_FROM = 30;

    private final AbilityStandard standard;
    private final int number;
    private final Label label;

    AbilityLevel(AbilityStandard standard, int number, String zh, String en) {
        this.standard = standard;
        this.number = number;
        this.label = new Label(zh, en);
    }

    /** What a score of GB/T 42195-2022 and the facts that go with it come to: a fact raises it by one level at most, a coma to the last. */
    static AbilityLevel of(int score, Set<AbilityFact> facts) {
        AbilityLevel plain = byScore(score);
        if (facts.contains(AbilityFact.COMA)) {
            return WHOLLY_DISABLED;
        }
        return facts.isEmpty() || plain == WHOLLY_DISABLED
                ? plain
                : Arrays.stream(values())
                        .filter(level -> level.standard == plain.standard && level.number == plain.number + 1)
                        .findFirst()
                        .orElseThrow();
    }

    private static AbilityLevel byScore(int score) {
        if (score == SCORE_MAX) {
            return ABLE;
        }
        if (score >= MILD_FROM) {
            return MILDLY_DISABLED;
        }
        if (score >= MODERATE_FROM) {
            return MODERATELY_DISABLED;
        }
        return score >= SEVERE_FROM ? SEVERELY_DISABLED : WHOLLY_DISABLED;
    }

    /** The scale that it belongs to. */
    public AbilityStandard standard() {
        return standard;
    }

    /** Its number in its own scale. */
    int number() {
        return number;
    }

    @Override
    public Label label() {
        return label;
    }
}
