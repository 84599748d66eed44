package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class MonitoringTest {
    private static final String SNAPSHOTS = "/api/v1/monitoring-snapshots";
    private static final String ROUNDS = "/api/v1/monitoring-rounds";
    private final TestCity city = new TestCity("4521");

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

    private static Map<String, Object> report(String home, String asOf, int beds, int staff, int residents) {
        return new HashMap<>(Map.of(
                "institutionId", home,
                "asOf", asOf,
                "figures", Map.of("beds", beds, "staff", staff, "residents", residents)));
    }

    private Map<String, Object> opening(String type, String asOf) {
        return Map.of(
                "regionCode",
                city.district(),
                "type",
                type,
                "scope",
                "DUAL_CERTIFIED",
                "asOf",
                asOf,
                "dueInWorkdays",
                5);
    }

    private String round(String type, String asOf) {
        return city.created("HEALTH_ADMIN", ROUNDS, opening(type, asOf))
                .body("status", equalTo("OPEN"))
                .body("deadlines.kind", hasItem("MONITORING_ROUND_DUE"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> within(String round, Map<String, Object> report) {
        report.put("roundId", round);
        return report;
    }

    private ValidatableResponse reported(String home, Map<String, Object> report, int status) {
        return city.staff(home).body(report).post(SNAPSHOTS).then().statusCode(status);
    }

    @Test
    void aRoundCollectsReportsAndNamesTheLate() {
        String early = city.certifiedHome("甲一养老院");
        String late = city.certifiedHome("甲二养老院");
        String outside = city.home("甲三养老院");
        String round = round("QUARTERLY", "2024-03-31");
        String snapshot = reported(early, within(round, report(early, "2024-03-31", 100, 40, 80)), 201)
                .body("roundId", equalTo(round))
                .extract()
                .path("id");
        reported(outside, within(round, report(outside, "2024-03-31", 100, 40, 80)), 422)
                .body("code", equalTo("SNAPSHOT_NOT_OBLIGED"));
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + snapshot + "/confirm", Map.of());
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/late?limit=200")
                .body("items.institutionId", hasItem(late))
                .body("items.institutionId", not(hasItem(early)))
                .body("items.institutionId", not(hasItem(outside)));
        int obliged = city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/progress")
                .body("reported", equalTo(1))
                .body("confirmed", equalTo(1))
                .body("reportedShare.numerator", equalTo(1))
                .extract()
                .path("obliged");
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/progress").body("missing", equalTo(obliged - 1));
    }

    @Test
    void aRoundIsSeenByThoseItCallsUponAndByNobodyElse() {
        String home = city.certifiedHome("甲四养老院");
        String round = round("QUARTERLY", "2024-06-30");
        city.staff(home).get(ROUNDS + "/" + round).then().statusCode(200).body("allowedActions", equalTo(List.of()));
        city.staff(home).get(ROUNDS + "?type=QUARTERLY").then().body("items.id", hasItem(round));
        city.staff(home).get(ROUNDS + "/" + round + "/late").then().statusCode(403);
        city.elsewhere("HEALTH_ADMIN").get(ROUNDS + "/" + round).then().statusCode(404);
        String unknown = UUID.randomUUID().toString();
        city.staff(unknown).get(ROUNDS).then().statusCode(200).body("items", hasSize(0));
        city.staff(unknown).get(ROUNDS + "/" + round).then().statusCode(404);
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round).body("allowedActions", equalTo(List.of("close")));
    }

    /** A city calls upon all its homes; each district sees to its own, and leaves the round to the city. */
    @Test
    void aDistrictTakesItsPartInTheRoundOfItsCity() {
        String late = city.certifiedHome("甲五养老院");
        Map<String, Object> opening = new HashMap<>(opening("QUARTERLY", "2024-09-30"));
        opening.put("regionCode", city.city());
        String round = city.created("HEALTH_ADMIN", ROUNDS, opening).extract().path("id");
        inDistrict("01", round, "").body("allowedActions", equalTo(List.of()));
        inDistrict("01", "?limit=200", "").body("items.id", hasItem(round));
        inDistrict("01", round, "/late?limit=200").body("items.institutionId", hasItem(late));
        inDistrict("02", round, "/late?limit=200").body("items", hasSize(0));
        inDistrict("02", round, "/progress").body("obliged", equalTo(0)).body("reportedShare.value", nullValue());
        city.inDistrict("01", "HEALTH_ADMIN")
                .post(ROUNDS + "/" + round + "/close")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROUND_REGION_NOT_YOURS"));
        String snapshot = reported(late, within(round, report(late, "2024-09-30", 100, 40, 80)), 201)
                .extract()
                .path("id");
        city.inDistrict("01", "HEALTH_ADMIN")
                .body(Map.of())
                .post(SNAPSHOTS + "/" + snapshot + "/confirm")
                .then()
                .statusCode(200);
        inDistrict("01", round, "/progress").body("confirmed", equalTo(1));
    }

    private ValidatableResponse inDistrict(String number, String round, String what) {
        String path = round.startsWith("?") ? ROUNDS + round : ROUNDS + "/" + round + what;
        return city.inDistrict(number, "HEALTH_ADMIN").get(path).then().statusCode(200);
    }

    @Test
    void aClosedRoundTakesNothingUntilASupervisorOpensItAgain() {
        String home = city.certifiedHome("甲五养老院");
        String round = round("QUARTERLY", "2024-09-30");
        city.refused("HEALTH_ADMIN", ROUNDS, opening("QUARTERLY", "2024-09-30"), 409)
                .body("code", equalTo("ROUND_ALREADY_OPENED"));
        city.done("HEALTH_ADMIN", ROUNDS + "/" + round + "/close", Map.of()).body("status", equalTo("CLOSED"));
        reported(home, within(round, report(home, "2024-09-30", 100, 40, 80)), 409)
                .body("code", equalTo("SNAPSHOT_ROUND_CLOSED"));
        city.done("SUPERVISOR", ROUNDS + "/" + round + "/reopen", Map.of("reason", "误结束"))
                .body("status", equalTo("OPEN"));
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/history")
                .body("items.verb", equalTo(List.of("open", "close", "reopen")))
                .body("items[2].correction", equalTo(true))
                .body("items[2].from", equalTo("CLOSED"));
        city.done("SUPERVISOR", ROUNDS + "/" + round + "/annul", Map.of("reason", "误开"))
                .body("status", equalTo("ANNULLED"));
        round("QUARTERLY", "2024-09-30");
    }

    @Test
    void whoseTimeRanOutIsNamedWithTheDaysSince() {
        String home = city.certifiedHome("乙一养老院");
        String round = round("HALF_YEARLY", "2024-06-30");
        Instant past = clock.instant().minus(Duration.ofDays(3));
        UUID id = UUID.fromString(round);
        once.run(Call.system(clock.instant()), () -> {
            deadlines.set(Deadline.at(id, "MONITORING_ROUND_REMINDER", id, past));
            deadlines.set(Deadline.at(id, "MONITORING_ROUND_DUE", id, past, past));
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> city.seen("HEALTH_ADMIN", ROUNDS + "/" + round)
                        .body("fellDueAt", notNullValue())
                        .body("remindedAt", notNullValue()));
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/late?limit=200")
                .body("items.find { it.institutionId == '" + home + "' }.overdueDays", equalTo(3));
    }

    @Test
    void doubtfulFiguresNeedAReasonAndAreFlagged() {
        String home = city.certifiedHome("丙一养老院");
        Map<String, Object> body = report(home, "2024-06-30", 50, 0, 60);
        city.staff(home)
                .body(body)
                .post(SNAPSHOTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("SNAPSHOT_IMPLAUSIBLE"))
                .body("errors[0].pointer", equalTo("/reason"));
        body.put("reason", "新增床位尚未核定，人员由集团派驻");
        String id = city.staff(home)
                .body(body)
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .body("doubts", equalTo(List.of("RESIDENTS_OVER_BEDS", "NO_STAFF")))
                .extract()
                .path("id");
        city.as("HEALTH_ADMIN")
                .readsTasks("institution")
                .body("items.find { it.subjectId == '" + id + "' }.kind", equalTo("CONFIRM_SNAPSHOT"))
                .body("items.find { it.subjectId == '" + id + "' }.concernedInstitutions.id", equalTo(List.of(home)))
                .body("items.find { it.subjectId == '" + id + "' }.priority", equalTo("URGENT"));
        city.seen("HEALTH_ADMIN", SNAPSHOTS + "?doubtful=true&institution=" + home)
                .body("items.id", equalTo(List.of(id)));
        city.seen("HEALTH_ADMIN", SNAPSHOTS + "?doubtful=false&institution=" + home)
                .body("items", hasSize(0));
    }

    @Test
    void partsThatDoNotAgreeAreRefusedAtTheirField() {
        String home = city.certifiedHome("丁一养老院");
        Map<String, Object> body = report(home, "2024-06-30", 50, 20, 40);
        body.put(
                "figures",
                Map.of(
                        "beds",
                        50,
                        "staff",
                        20,
                        "residents",
                        40,
                        "residentsByAbility",
                        Map.of("disabled", 30, "partlyDisabled", 11)));
        city.staff(home)
                .body(body)
                .post(SNAPSHOTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("SNAPSHOT_FIGURES_INCONSISTENT"))
                .body("errors[0].pointer", equalTo("/figures/residentsByAbility"));
    }

    @Test
    void aCorrectionIsANewSnapshotAndReportsUseIt() {
        String home = city.certifiedHome("戊一养老院");
        String wrong = city.staff(home)
                .body(report(home, "2020-06-30", 120, 40, 77))
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + wrong + "/confirm", Map.of());
        Map<String, Object> right =
                Map.of("figures", Map.of("beds", 120, "staff", 40, "residents", 79), "reason", "漏报两人");
        city.refused("HEALTH_ADMIN", SNAPSHOTS + "/" + wrong + "/correct", right, 403);
        String id = city.created("SUPERVISOR", SNAPSHOTS + "/" + wrong + "/correct", right)
                .body("status", equalTo("CONFIRMED"))
                .body("supersedesId", equalTo(wrong))
                .body("recordedAt", notNullValue())
                .extract()
                .path("id");
        city.seen("HEALTH_ADMIN", SNAPSHOTS + "/" + wrong)
                .body("status", equalTo("SUPERSEDED"))
                .body("figures.residents", equalTo(77));
        city.seen("HEALTH_ADMIN", SNAPSHOTS + "/" + wrong + "/history")
                .body("items.verb", equalTo(List.of("submit", "confirm", "correct")));
        city.refused("SUPERVISOR", SNAPSHOTS + "/" + wrong + "/correct", right, 409);
        city.seen("HEALTH_ADMIN", SNAPSHOTS + "?status=CONFIRMED&institution=" + home)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].figures.residents", equalTo(79));
        city.done("SUPERVISOR", SNAPSHOTS + "/" + id + "/reopen", Map.of("reason", "误确认"))
                .body("status", equalTo("SUBMITTED"));
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + id + "/return", Map.of("reason", "重报"))
                .body("status", equalTo("RETURNED"));
        city.done("SUPERVISOR", SNAPSHOTS + "/" + id + "/reopen", Map.of("reason", "误退回"))
                .body("status", equalTo("SUBMITTED"));
    }
}
