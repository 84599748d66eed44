package org.yiyang.institution.supervision.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class AnnualReviewTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final Grading GRADING = new Grading(new Scores.Weights(40, 30, 30), 90, 75, 60);

    private static final List<ReviewTally> ANSWERS =
            List.of(new ReviewTally(ReviewParty.SOCIETY, 5, 2, 160), new ReviewTally(ReviewParty.INDIVIDUAL, 1, 1, 70));

    private static final Map<String, Consumer<AnnualReview>> VERBS = Map.of(
            "score", one -> one.score(ReviewParty.GOVERNMENT, 80, AT),
            "issue-codes", one -> one.issueCodes(ReviewParty.SOCIETY, AT),
            "conclude", one -> one.conclude(ANSWERS, GRADING, DAY, AT),
            "publish", one -> one.publish(DAY, AT),
            "correct", one -> one.correct(ReviewParty.GOVERNMENT, 81, GRADING, "误录", AT),
            "reopen", one -> one.reopen("误评定", AT),
            "annul", one -> one.annul("误开", AT));

    private static final Map<ReviewStatus, List<String>> WAYS = Map.of(
            ReviewStatus.OPEN, List.of(),
            ReviewStatus.CONCLUDED, List.of("conclude"),
            ReviewStatus.PUBLISHED, List.of("conclude", "publish"),
            ReviewStatus.ANNULLED, List.of("annul"));

    private static AnnualReview in(ReviewStatus status) {
        AnnualReview review = AnnualReview.opened(new Place(UUID.randomUUID(), "460106"), 2025, DAY, AT);
        review.score(ReviewParty.GOVERNMENT, 90, AT);
        WAYS.get(status).forEach(verb -> VERBS.get(verb).accept(review));
        assertEquals(status, review.status());
        return review;
    }

    @TestFactory
    Stream<DynamicTest> aReviewMovesOnlyAsItsStatusSays() {
        return Stream.of(ReviewStatus.values())
                .flatMap(status -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb.getKey(), () -> {
                            AnnualReview review = in(status);
                            if (status.machine().verbs(status).contains(verb.getKey())) {
                                verb.getValue().accept(review);
                                return;
                            }
                            Refused refused = assertThrows(
                                    Refused.class, () -> verb.getValue().accept(review));
                            assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                        })));
    }

    private record Graded(String total, ReviewGrade grade) {}

    @TestFactory
    Stream<DynamicTest> theGradeIncludesTheFirstOfItsPoints() {
        return Stream.of(
                        new Graded("100.0", ReviewGrade.EXCELLENT),
                        new Graded("90.0", ReviewGrade.EXCELLENT),
                        new Graded("89.9", ReviewGrade.GOOD),
                        new Graded("75.0", ReviewGrade.GOOD),
                        new Graded("74.9", ReviewGrade.PASSED),
                        new Graded("60.0", ReviewGrade.PASSED),
                        new Graded("59.9", ReviewGrade.NOT_PASSED))
                .map(one -> DynamicTest.dynamicTest(
                        one.total(), () -> assertEquals(one.grade(), GRADING.grade(new BigDecimal(one.total())))));
    }

    private static Scores scores(int government, String society, String individual) {
        return new Scores(government, new BigDecimal(society), new BigDecimal(individual), null, null);
    }

    @Test
    void theTotalIsTheWeightedMeanRoundedHalfUp() {
        assertEquals(new BigDecimal("81.0"), scores(90, "80", "70").total(new Scores.Weights(40, 30, 30)));
        assertEquals(new BigDecimal("83.4"), scores(85, "85", "82").total(new Scores.Weights(4, 3, 8)));
        assertEquals(new BigDecimal("60.1"), scores(60, "60", "61").total(new Scores.Weights(19, 0, 1)));
        assertEquals(new BigDecimal("81.2"), scores(90, "80.7", "70.0").total(new Scores.Weights(40, 30, 30)));
    }

    @Test
    void whatAPartyGaveIsTheMeanOfItsAnswersRoundedHalfUp() {
        assertEquals(new BigDecimal("80.7"), new ReviewTally(ReviewParty.SOCIETY, 9, 3, 242).mean());
        assertEquals(new BigDecimal("80.1"), new ReviewTally(ReviewParty.SOCIETY, 20, 20, 1601).mean());
        Scores scores = in(ReviewStatus.CONCLUDED).snapshot().scores();
        assertEquals(new Scores(90, new BigDecimal("80.0"), new BigDecimal("70.0"), 2, 1), scores);
    }

    @Test
    void withoutAllThreePartiesThereIsNoConclusion() {
        AnnualReview review = AnnualReview.opened(new Place(UUID.randomUUID(), "460106"), 2025, DAY, AT);
        review.score(ReviewParty.GOVERNMENT, 80, AT);
        List<ReviewTally> unanswered = List.of(ANSWERS.get(0), new ReviewTally(ReviewParty.INDIVIDUAL, 7, 0, 0));
        Refused refused = assertThrows(Refused.class, () -> review.conclude(unanswered, GRADING, DAY, AT));
        assertEquals(ReviewRefusal.SCORES_MISSING, refused.refusal());
        assertNull(review.snapshot().grade());
    }

    @Test
    void nobodyEntersWhatSocietyOrThePersonsServedThink() {
        AnnualReview open = in(ReviewStatus.OPEN);
        AnnualReview concluded = in(ReviewStatus.CONCLUDED);
        for (ReviewParty party : List.of(ReviewParty.SOCIETY, ReviewParty.INDIVIDUAL)) {
            Refused entered = assertThrows(Refused.class, () -> open.score(party, 100, AT));
            assertEquals(ReviewRefusal.SCORED_BY_CODES, entered.refusal());
            Refused corrected = assertThrows(Refused.class, () -> concluded.correct(party, 100, GRADING, "误录", AT));
            assertEquals(ReviewRefusal.SCORED_BY_CODES, corrected.refusal());
        }
        Refused itself = assertThrows(Refused.class, () -> open.issueCodes(ReviewParty.GOVERNMENT, AT));
        assertEquals(ReviewRefusal.GOVERNMENT_SCORES_ITSELF, itself.refusal());
    }

    /** Reviews from before the codes keep what was entered, and a mistake in it can still be mended. */
    @Test
    void whatWasEnteredInAnOlderReviewCanStillBeCorrected() {
        Scores older = scores(90, "80", "70");
        assertTrue(older.entered(ReviewParty.SOCIETY));
        assertEquals(scores(90, "60", "70"), older.corrected(ReviewParty.SOCIETY, 60));
        assertEquals(older, older.answered(new ReviewTally(ReviewParty.SOCIETY, 3, 0, 0)));
    }

    @Test
    void aCorrectedScoreChangesTheConclusionAndKeepsTheState() {
        AnnualReview review = in(ReviewStatus.PUBLISHED);
        assertEquals(ReviewGrade.GOOD, review.snapshot().grade());
        review.correct(ReviewParty.GOVERNMENT, 40, GRADING, "误录", AT);
        assertEquals(new BigDecimal("61.0"), review.snapshot().total());
        assertEquals(ReviewGrade.PASSED, review.snapshot().grade());
        assertEquals(ReviewStatus.PUBLISHED, review.status());
    }
}
