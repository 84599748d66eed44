package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class SupervisionTest {
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String REVIEWS = "/api/v1/annual-reviews";
    private final TestCity city = new TestCity("4523");

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private String planned(TestCity where, String home, String day) {
        return where.created(
                        "HEALTH_ADMIN",
                        INSPECTIONS,
                        Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", day))
                .body("status", equalTo("PLANNED"))
                .body("allowedActions", equalTo(List.of("record", "cancel")))
                .extract()
                .path("id");
    }

    private static Map<String, Object> found(String day) {
        return Map.of("doneOn", day, "findings", List.of(Map.of("text", "医疗废物暂存超过2天", "severity", "MAJOR")));
    }

    private ValidatableResponse moved(String id, String verb, Map<String, ?> body) {
        return city.done("HEALTH_ADMIN", INSPECTIONS + "/" + id + "/" + verb, body);
    }

    private String rectifying(String home) {
        String id = planned(city, home, "2025-03-03");
        moved(id, "record", found("2025-03-04")).body("findings[0].severity", equalTo("MAJOR"));
        moved(id, "require-rectification", Map.of("workdays", 10))
                .body("status", equalTo("RECTIFYING"))
                .body("deadlines.kind", equalTo(List.of("INSPECTION_RECTIFICATION")));
        return id;
    }

    @Test
    void whatAnInspectionFindsIsPutRightByTheInstitutionAndVerified() {
        String home = city.home("己一养老院");
        String id = rectifying(home);
        city.staff(city.home("己二养老院"))
                .body(Map.of("rectification", "与我无关"))
                .post(INSPECTIONS + "/" + id + "/answer")
                .then()
                .statusCode(404);
        city.staff(home)
                .body(Map.of("rectification", "已清运，已补登记"))
                .post(INSPECTIONS + "/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECTIFIED"))
                .body("deadlines", hasSize(0));
        moved(id, "reject-rectification", Map.of("reason", "登记不全", "workdays", 3))
                .body("status", equalTo("RECTIFYING"));
        city.staff(home)
                .body(Map.of("rectification", "登记已补全"))
                .post(INSPECTIONS + "/" + id + "/answer")
                .then()
                .statusCode(200);
        moved(id, "verify", Map.of()).body("result", equalTo("PASSED_AFTER_RECTIFICATION"));
        city.refused("CIVIL_ADMIN", INSPECTIONS + "/" + id + "/verify", Map.of(), 409)
                .body("allowedActions", equalTo(List.of("correct")));
    }

    private ValidatableResponse waiting(ApiCaller caller, String subject, List<String> kinds) {
        return caller.readsTasks("institution")
                .body("items.findAll { it.subjectId == '" + subject + "' }.kind", equalTo(kinds));
    }

    @Test
    void whatIsToBePutRightWaitsForTheInstitutionAndThenForTheBureau() {
        String home = city.home("己三养老院");
        String id = rectifying(home);
        waiting(city.staff(home), id, List.of("RECTIFY"))
                .body("items.find { it.subjectId == '" + id + "' }.dueAt", notNullValue());
        waiting(city.as("HEALTH_ADMIN"), id, List.of());
        city.staff(home)
                .body(Map.of("rectification", "已整改"))
                .post(INSPECTIONS + "/" + id + "/answer")
                .then()
                .statusCode(200);
        waiting(city.staff(home), id, List.of());
        waiting(city.as("CIVIL_ADMIN"), id, List.of("VERIFY_RECTIFICATION"));
        moved(id, "verify", Map.of());
        waiting(city.as("CIVIL_ADMIN"), id, List.of());
    }

    @Test
    void aSupervisorTakesAMoveBackAndHistoryKeepsBothStates() {
        String id = rectifying(city.home("庚一养老院"));
        city.refused("HEALTH_ADMIN", INSPECTIONS + "/" + id + "/correct", Map.of("to", "DONE", "reason", "误"), 403);
        city.done("SUPERVISOR", INSPECTIONS + "/" + id + "/correct", Map.of("to", "PLANNED", "reason", "查错机构"))
                .body("status", equalTo("PLANNED"))
                .body("findings", hasSize(0))
                .body("doneOn", nullValue());
        city.seen("HEALTH_ADMIN", INSPECTIONS + "/" + id + "/history")
                .body("items.verb", equalTo(List.of("plan", "record", "require-rectification", "correct")))
                .body("items[3].from", equalTo("RECTIFYING"))
                .body("earlier[0].state.findings[0].text", equalTo("医疗废物暂存超过2天"));
    }

    @Test
    void overdueRectificationsAreListed() {
        String home = city.home("辛一养老院");
        String late = rectifying(home);
        String inTime = rectifying(home);
        UUID id = UUID.fromString(late);
        Instant past = clock.instant().minus(Duration.ofDays(1));
        once.run(
                Call.system(clock.instant()),
                () -> deadlines.set(Deadline.at(id, "INSPECTION_RECTIFICATION", id, past, past)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        city.seen("HEALTH_ADMIN", INSPECTIONS + "/" + late).body("overdueSince", notNullValue()));
        city.seen("HEALTH_ADMIN", INSPECTIONS + "?overdue=true&limit=200&institution=" + home)
                .body("items.id", equalTo(List.of(late)));
        city.seen("HEALTH_ADMIN", INSPECTIONS + "?overdue=false&institution=" + home)
                .body("items.id", hasItem(inTime))
                .body("items.id", not(hasItem(late)));
    }

    @Test
    void fiftyCallersWhoOpenTheReviewOfAYearLeaveExactlyOne() throws Exception {
        String home = city.home("壬一养老院");
        Map<String, Object> body = Map.of("institutionId", home, "year", 2025);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> city.as("HEALTH_ADMIN").body(body).post(REVIEWS).statusCode());
        }
        assertEquals(Map.of(201, 1, 409, 49), Crowd.counted(calls));
        city.seen("HEALTH_ADMIN", REVIEWS + "?year=2025&institution=" + home).body("items", hasSize(1));
    }

    private String reviewed(TestCity where, String home, int year, int government) {
        String id = where.created("CIVIL_ADMIN", REVIEWS, Map.of("institutionId", home, "year", year))
                .extract()
                .path("id");
        where.refused("HEALTH_ADMIN", REVIEWS + "/" + id + "/conclude", Map.of(), 409)
                .body("code", equalTo("REVIEW_SCORES_MISSING"));
        where.done("HEALTH_ADMIN", REVIEWS + "/" + id + "/score", Map.of("party", "GOVERNMENT", "score", government));
        where.scored(REVIEWS + "/" + id, 80, 70);
        where.done("HEALTH_ADMIN", REVIEWS + "/" + id + "/conclude", Map.of()).body("status", equalTo("CONCLUDED"));
        return id;
    }

    @Test
    void aReviewIsPublishedAndCorrectedWithBothStates() {
        String home = city.home("癸一养老院");
        String id = reviewed(city, home, 2024, 90);
        city.staff(home).get(REVIEWS + "/" + id).then().statusCode(404);
        city.done("HEALTH_ADMIN", REVIEWS + "/" + id + "/publish", Map.of())
                .body("total", equalTo(81.0f))
                .body("grade", equalTo("GOOD"));
        city.staff(home).get(REVIEWS + "/" + id).then().statusCode(200);
        Map<String, Object> right = Map.of("party", "GOVERNMENT", "score", 40, "reason", "误录");
        city.refused("HEALTH_ADMIN", REVIEWS + "/" + id + "/correct", right, 403);
        city.done("SUPERVISOR", REVIEWS + "/" + id + "/correct", right)
                .body("status", equalTo("PUBLISHED"))
                .body("grade", equalTo("PASSED"));
        city.seen("HEALTH_ADMIN", REVIEWS + "/" + id + "/history")
                .body("earlier[0].state.grade", equalTo("GOOD"))
                .body("items[-1].correction", equalTo(true));
        city.done("SUPERVISOR", REVIEWS + "/" + id + "/reopen", Map.of("reason", "误公布"))
                .body("status", equalTo("OPEN"))
                .body("grade", nullValue());
        city.done("SUPERVISOR", REVIEWS + "/" + id + "/annul", Map.of("reason", "误开"));
        city.created("HEALTH_ADMIN", REVIEWS, Map.of("institutionId", home, "year", 2024));
    }

    @Test
    void theReportCountsWhatWasDueAndDone() {
        TestCity other = new TestCity("5107");
        other.enterRegions();
        String report = "/api/v1/institution/reports/supervision?region=5107&year=2024";
        other.seen("HEALTH_ADMIN", report)
                .body("inspectionsDone.value", nullValue())
                .body("reviewsDone.denominator", equalTo(0));
        String first = other.certifiedHome("子一养老院");
        String second = other.certifiedHome("子二养老院");
        other.home("子三养老院");
        for (String day : List.of("2024-02-01", "2024-05-01", "2024-11-01")) {
            String id = planned(other, first, day);
            if (!day.equals("2024-11-01")) {
                other.done("HEALTH_ADMIN", INSPECTIONS + "/" + id + "/record", found(day));
            }
            if (day.equals("2024-02-01")) {
                other.done("HEALTH_ADMIN", INSPECTIONS + "/" + id + "/require-rectification", Map.of());
            }
        }
        planned(other, second, "2025-01-01");
        reviewed(other, second, 2024, 90);
        other.seen("HEALTH_ADMIN", report + "&asOf=2024-06-30")
                .body("inspectionsDone.numerator", equalTo(2))
                .body("inspectionsDone.denominator", equalTo(2))
                .body("openRectifications", equalTo(0));
        String today =
                java.time.LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
        other.seen("HEALTH_ADMIN", report + "&asOf=" + today)
                .body("inspectionsDone.numerator", equalTo(2))
                .body("inspectionsDone.denominator", equalTo(3))
                .body("inspectionsDone.value", equalTo(66.7f))
                .body("openRectifications", equalTo(1))
                .body("reviewsDone.numerator", equalTo(1))
                .body("reviewsDone.denominator", equalTo(3))
                .body("reviewsDone.value", equalTo(33.3f));
        other.elsewhere("HEALTH_ADMIN").get(report).then().statusCode(403);
    }

    /** Every home is due unless the region holds no reviews; what it decides today leaves the figure of a past day. */
    @Test
    void reviewsAreDueAsTheRegionHeldThemOnTheDayOfTheReport() {
        TestCity other = new TestCity("4543");
        other.enterRegions();
        other.certifiedHome("卯年一养老院");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
        other.as("HEALTH_ADMIN")
                .body(Map.of("region", "4543", "validFrom", today.toString(), "value", "false", "reason", "不开展"))
                .put("/api/v1/institution/parameters/ANNUAL_REVIEWS_HELD")
                .then()
                .statusCode(200);
        String report = "/api/v1/institution/reports/supervision?region=4543&year=2024";
        other.seen("HEALTH_ADMIN", report).body("reviewsDone.denominator", equalTo(1));
        other.seen("HEALTH_ADMIN", report + "&asOf=" + today)
                .body("reviewsDone.denominator", equalTo(0))
                .body("reviewsDone.value", nullValue());
    }
}
