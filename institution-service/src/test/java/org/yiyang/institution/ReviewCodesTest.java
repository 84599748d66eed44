package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;

/** Reviews are due for every home, and what society and the persons served think of it is said by themselves. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ReviewCodesTest {
    private static final String REVIEWS = "/api/v1/annual-reviews";
    private static final String FORM = "([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}";
    private final TestCity city = new TestCity("4547");

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private String opened(String home, int year) {
        return REVIEWS + "/"
                + city.created("CIVIL_ADMIN", REVIEWS, Map.of("institutionId", home, "year", year))
                        .extract()
                        .<String>path("id");
    }

    private void refused(String code) {
        city.answer(code, 90)
                .then()
                .statusCode(422)
                .body("code", equalTo("REVIEW_CODE_NOT_VALID"))
                .body("errors.pointer", equalTo(List.of("/code")));
    }

    @Test
    void nobodyEntersWhatSocietyOrThePersonsServedThink() {
        String review = opened(city.home("码零养老院"), 2025);
        for (String party : List.of("SOCIETY", "INDIVIDUAL")) {
            city.refused("HEALTH_ADMIN", review + "/score", Map.of("party", party, "score", 99), 422)
                    .body("code", equalTo("REVIEW_SCORED_BY_CODES"))
                    .body("errors.pointer", equalTo(List.of("/party")));
        }
        city.refused("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", "GOVERNMENT", "number", 1), 422)
                .body("code", equalTo("REVIEW_GOVERNMENT_SCORES_ITSELF"));
        city.done("HEALTH_ADMIN", review + "/score", Map.of("party", "GOVERNMENT", "score", 90));
        city.scored(review, 80, 70);
        city.done("HEALTH_ADMIN", review + "/conclude", Map.of());
        Map<String, Object> better = Map.of("party", "SOCIETY", "score", 100, "reason", "试");
        city.refused("SUPERVISOR", review + "/correct", better, 422).body("code", equalTo("REVIEW_SCORED_BY_CODES"));
    }

    @Test
    void aCodeIsShownOnceAndGoodForOneAnswer() {
        String review = opened(city.home("码一养老院"), 2025);
        List<String> codes = city.done("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", "SOCIETY", "number", 3))
                .header("Cache-Control", equalTo("no-store"))
                .body("codes", hasSize(3))
                .body("codes", everyItem(matchesPattern(FORM)))
                .extract()
                .path("codes");
        city.answer(codes.get(0), 80)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("party", equalTo("SOCIETY"));
        city.answer(codes.get(1).replace("-", " ").toLowerCase(Locale.ROOT), 70)
                .then()
                .statusCode(200);
        refused(codes.get(0));
        refused("00000-00000-00000-00000");
        city.answer("00000", 90).then().statusCode(400);
        city.answer(codes.get(2), 101).then().statusCode(400);
        city.seen("HEALTH_ADMIN", review)
                .body("scores.society", nullValue())
                .body("codes.party", equalTo(List.of("SOCIETY")))
                .body("codes.issued", equalTo(List.of(3)))
                .body("codes.answered", equalTo(List.of(2)));
    }

    @Test
    void theConclusionTakesTheMeanOfTheAnswersAndEndsTheCodes() {
        String review = opened(city.home("码五养老院"), 2025);
        city.done("HEALTH_ADMIN", review + "/score", Map.of("party", "GOVERNMENT", "score", 90));
        city.scored(review, 80, 70);
        List<String> society = city.codes(review, "SOCIETY", 3);
        city.answer(society.get(0), 81).then().statusCode(200);
        city.answer(society.get(1), 81).then().statusCode(200);
        city.done("HEALTH_ADMIN", review + "/conclude", Map.of())
                .body("scores.society", equalTo(80.7f))
                .body("scores.societyAnswers", equalTo(3))
                .body("scores.individual", equalTo(70.0f))
                .body("scores.individualAnswers", equalTo(1))
                .body("total", equalTo(81.2f));
        refused(society.get(2));
        city.done("SUPERVISOR", review + "/reopen", Map.of("reason", "再评"));
        refused(society.get(2));
        city.answer(city.codes(review, "SOCIETY", 1).get(0), 0).then().statusCode(200);
        city.done("HEALTH_ADMIN", review + "/conclude", Map.of())
                .body("scores.society", equalTo(60.5f))
                .body("scores.societyAnswers", equalTo(4));
        city.seen("HEALTH_ADMIN", REVIEWS + "?institution=" + home(review))
                .body("items[0].codes.issued", equalTo(List.of(5, 1)));
    }

    private String home(String review) {
        return city.seen("HEALTH_ADMIN", review).extract().path("institutionId");
    }

    @Test
    void nothingThatIsKeptTellsACodeOrWhoGaveWhichScore() {
        String review = opened(city.home("码二养老院"), 2025);
        List<String> codes = city.codes(review, "SOCIETY", 2);
        city.answer(codes.get(0), 55).then().statusCode(200);
        List<?> rows = entities.createNativeQuery(
                        "select code_hash is null, score from annual_review_code where review_id = unhex(?1) order by score")
                .setParameter(1, review.substring(REVIEWS.length() + 1).replace("-", ""))
                .getResultList();
        assertEquals(2, rows.size());
        assertEquals("[0, null]", java.util.Arrays.toString((Object[]) rows.get(0)));
        assertEquals("[1, 55]", java.util.Arrays.toString((Object[]) rows.get(1)));
    }

    @Test
    void aCodeThatManyUseAtOnceIsGoodForOneOfThem() throws Exception {
        String review = opened(city.home("码三养老院"), 2025);
        String code = city.codes(review, "SOCIETY", 1).get(0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> city.answer(code, 90).statusCode());
        }
        assertEquals(Map.of(200, 1, 422, 19), Crowd.counted(calls));
    }

    @Test
    void aPartyIsNotGivenCodesWithoutEnd() {
        String review = opened(city.home("码四养老院"), 2025);
        Map<String, Object> many = Map.of("party", "SOCIETY", "number", 1000);
        for (int i = 0; i < 5; i++) {
            city.done("HEALTH_ADMIN", review + "/issue-codes", many);
        }
        city.refused("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", "SOCIETY", "number", 1), 422)
                .body("code", equalTo("REVIEW_CODES_TOO_MANY"));
        city.refused("HEALTH_ADMIN", review + "/issue-codes", Map.of("party", "SOCIETY", "number", 1001), 400);
        String code = city.codes(review, "INDIVIDUAL", 1).get(0);
        city.done("SUPERVISOR", review + "/annul", Map.of("reason", "误开"));
        refused(code);
    }

    @Test
    void everyHomeIsDueForAReviewUntilItIsConcluded() {
        TestCity held = new TestCity("4548");
        held.enterRegions();
        String home = held.home("期一养老院");
        held.medical("期一医院", "GENERAL_HOSPITAL");
        int year = LocalDate.ofInstant(clock.instant(), Call.CHINA).getYear();
        String due = REVIEWS + "/due?region=4548";
        held.seen("CIVIL_ADMIN", due)
                .body("items.institutionId", equalTo(List.of(home)))
                .body("items[0].name", equalTo("期一养老院"))
                .body("items[0].year", equalTo(year))
                .body("items[0].dueOn", equalTo(year + "-12-31"))
                .body("items[0].reviewId", nullValue());
        held.seen("CIVIL_ADMIN", due + "&overdue=true").body("items", hasSize(0));
        held.seen("CIVIL_ADMIN", due + "&overdue=true&year=" + (year - 1)).body("items[0].daysLeft", lessThan(0));
        city.seen("CIVIL_ADMIN", due).body("items", hasSize(0));
        held.staff(home).get(due).then().statusCode(403);
        String id = held.created("CIVIL_ADMIN", REVIEWS, Map.of("institutionId", home, "year", year))
                .body("dueOn", equalTo(year + "-12-31"))
                .extract()
                .path("id");
        held.seen("CIVIL_ADMIN", due).body("items.reviewId", equalTo(List.of(id)));
        task(held, id, "CONCLUDE_REVIEW")
                .body("items.find { it.subjectId == '" + id + "' }.dueAt", equalTo(year + "-12-31T16:00:00Z"));
        held.done("HEALTH_ADMIN", REVIEWS + "/" + id + "/score", Map.of("party", "GOVERNMENT", "score", 90));
        held.scored(REVIEWS + "/" + id, 80, 80);
        held.done("HEALTH_ADMIN", REVIEWS + "/" + id + "/conclude", Map.of());
        held.seen("CIVIL_ADMIN", due).body("items", hasSize(0));
        task(held, id, "PUBLISH_REVIEW");
    }

    private static io.restassured.response.ValidatableResponse task(TestCity where, String review, String kind) {
        return where.as("CIVIL_ADMIN")
                .readsTasks("institution")
                .body("items.findAll { it.subjectId == '" + review + "' }.kind", equalTo(List.of(kind)));
    }

    private void parameter(TestCity where, String name, String value) {
        String today = LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
        where.as("HEALTH_ADMIN")
                .body(Map.of("region", where.city(), "validFrom", today, "value", value, "reason", "试点评估"))
                .put("/api/v1/institution/parameters/" + name)
                .then()
                .statusCode(200);
    }

    @Test
    void aRegionThatHoldsNoReviewsHasNoneDue() {
        TestCity other = new TestCity("4639");
        other.enterRegions();
        other.home("期二养老院");
        parameter(other, "ANNUAL_REVIEWS_HELD", "false");
        other.seen("CIVIL_ADMIN", REVIEWS + "/due?region=4639").body("items", hasSize(0));
    }

    @Test
    void theListOfThoseDueTakesAsManyStatementsForTenAsForOne() {
        TestCity held = new TestCity("4553");
        held.enterRegions();
        held.home("句一养老院");
        int few = statements(held, 1);
        for (int i = 2; i <= 10; i++) {
            held.home("句" + i + "养老院");
        }
        assertEquals(few, statements(held, 10));
    }

    private int statements(TestCity held, int homes) {
        int before = CountedStatements.soFar();
        held.seen("CIVIL_ADMIN", REVIEWS + "/due?limit=200").body("items", hasSize(homes));
        return CountedStatements.soFar() - before;
    }
}
