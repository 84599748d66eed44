package org.yiyang.insurance.elder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbilityLevelTest {
    @ParameterizedTest
    @CsvSource({"90,0", "89,1", "66,1", "65,2", "46,2", "45,3", "30,3", "29,4", "0,4"})
    void theScoreOfTheStandardGivesTheLevel(int score, int level) {
        AbilityLevel found = AbilityLevel.of(score, Set.of());
        assertEquals(level, found.number());
        assertEquals(AbilityStandard.ELDER_ABILITY, found.standard());
    }

    @ParameterizedTest
    @CsvSource({"90,1", "66,2", "46,3", "30,4", "29,4"})
    void factsRaiseItByOneLevelHoweverManyThereAre(int score, int level) {
        assertEquals(level, AbilityLevel.of(score, Set.of(AbilityFact.DEMENTIA)).number());
        Set<AbilityFact> many = Set.of(AbilityFact.DEMENTIA, AbilityFact.MENTAL_DISORDER, AbilityFact.CARE_RISK_EVENTS);
        assertEquals(level, AbilityLevel.of(score, many).number());
    }

    @ParameterizedTest
    @CsvSource({"90", "50", "0"})
    void aComaIsTheLastLevelWhateverTheScore(int score) {
        assertEquals(
                AbilityLevel.WHOLLY_DISABLED,
                AbilityLevel.of(score, Set.of(AbilityFact.COMA, AbilityFact.CARE_RISK_EVENTS)));
    }
}
