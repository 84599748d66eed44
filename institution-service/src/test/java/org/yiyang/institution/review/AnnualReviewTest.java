package org.yiyang.institution.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class AnnualReviewTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final Grading GRADING = new Grading(new Scores.Weights(40, 30, 30), 90, 75, 60);

    private static final Map<String, Consumer<AnnualReview>> VERBS = Map.of(
            "score", one -> one.score(ReviewParty.SOCIETY, 80, AT),
            "conclude", one -> one.conclude(GRADING, DAY, AT),
            "publish", one -> one.publish(DAY, AT),
            "correct", one -> one.correct(ReviewParty.SOCIETY, 81, GRADING, "误录", AT),
            "reopen", one -> one.reopen("误评定", AT),
            "annul", one -> one.annul("误开", AT));

    private static final Map<ReviewStatus, List<String>> WAYS = Map.of(
            ReviewStatus.OPEN, List.of(),
            ReviewStatus.CONCLUDED, List.of("conclude"),
            ReviewStatus.PUBLISHED, List.of("conclude", "publish"),
            ReviewStatus.ANNULLED, List.of("annul"));

    private static AnnualReview in(ReviewStatus status) {
        AnnualReview review = AnnualReview.opened(new Place(UUID.randomUUID(), "460106"), 2025, AT);
        review.score(ReviewParty.GOVERNMENT, 90, AT);
        review.score(ReviewParty.SOCIETY, 80, AT);
        review.score(ReviewParty.INDIVIDUAL, 70, AT);
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
                            if (status.verbs().contains(verb.getKey())) {
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

    @Test
    void theTotalIsTheWeightedMeanRoundedHalfUp() {
        assertEquals(new BigDecimal("81.0"), new Scores(90, 80, 70).total(new Scores.Weights(40, 30, 30)));
        assertEquals(new BigDecimal("83.4"), new Scores(85, 85, 82).total(new Scores.Weights(4, 3, 8)));
        assertEquals(new BigDecimal("60.1"), new Scores(60, 60, 61).total(new Scores.Weights(19, 0, 1)));
    }

    @Test
    void withoutAllThreePartiesThereIsNoConclusion() {
        AnnualReview review = AnnualReview.opened(new Place(UUID.randomUUID(), "460106"), 2025, AT);
        review.score(ReviewParty.SOCIETY, 80, AT);
        Refused refused = assertThrows(Refused.class, () -> review.conclude(GRADING, DAY, AT));
        assertEquals(ReviewRefusal.SCORES_MISSING, refused.refusal());
        assertNull(review.snapshot().grade());
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
