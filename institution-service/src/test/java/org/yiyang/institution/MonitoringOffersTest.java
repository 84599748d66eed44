package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Rounds and reported figures: who is offered what, and what a round forgets when it is opened again. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class MonitoringOffersTest {
    private static final String SNAPSHOTS = "/api/v1/monitoring-snapshots";
    private static final String ROUNDS = "/api/v1/monitoring-rounds";
    private static final String CITY = "4538";
    private static final Set<String> HEALTH = Set.of("HEALTH_ADMIN");
    private static final Set<String> SUPERVISOR = Set.of("SUPERVISOR");
    private static final Map<String, Set<String>> SNAPSHOT_VERBS =
            Map.of("confirm", HEALTH, "return", HEALTH, "correct", SUPERVISOR, "reopen", SUPERVISOR);
    private static final Map<String, Set<String>> ROUND_VERBS =
            Map.of("close", HEALTH, "reopen", SUPERVISOR, "annul", SUPERVISOR);
    private final TestCity city = new TestCity(CITY);
    private final TestCity bureau = TestCity.haikou();

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

    private OfferedActions callers(String home) {
        TokenRequest ofHome = TokenRequest.as("HEALTH_ADMIN").region(CITY).institution(home);
        TokenRequest both = TokenRequest.as("SUPERVISOR").region(CITY).institution(home);
        return new OfferedActions()
                .of("manager", Set.of("CARE_MANAGER"), () -> city.staff(home))
                .of("health", Set.of("HEALTH_ADMIN"), () -> city.as("HEALTH_ADMIN"))
                .of("health official of the home itself", Set.of("HEALTH_ADMIN"), () -> bureau.with(ofHome))
                .of("civil affairs", Set.of("CIVIL_ADMIN"), () -> city.as("CIVIL_ADMIN"))
                .of("supervisor", Set.of("SUPERVISOR"), () -> city.as("SUPERVISOR"))
                .of("supervisor of the home", Set.of("SUPERVISOR"), () -> own(home))
                .of("supervisor of the city and of the home", Set.of("SUPERVISOR"), () -> bureau.with(both))
                .of("health elsewhere", Set.of("HEALTH_ADMIN"), () -> city.elsewhere("HEALTH_ADMIN"));
    }

    private ApiCaller own(String home) {
        return bureau.with(TokenRequest.as("SUPERVISOR").institution(home));
    }

    private String reported(String home, String asOf) {
        Map<String, Object> figures = Map.of("beds", 100, "staff", 40, "residents", 80);
        return city.staff(home)
                .body(Map.of("institutionId", home, "asOf", asOf, "figures", figures))
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void nobodyIsOfferedAMoveOfReportedFiguresThatIsForbiddenOrDeniedOneThatIsNot() {
        String home = city.certifiedHome("己一养老院");
        Map<String, String> states = new HashMap<>(Map.of("submitted", reported(home, "2024-03-31")));
        states.put("confirmed", reported(home, "2024-06-30"));
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + states.get("confirmed") + "/confirm", Map.of());
        states.put("returned", reported(home, "2024-09-30"));
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + states.get("returned") + "/return", Map.of("reason", "重报"));
        states.put("superseded", reported(home, "2024-12-31"));
        city.created("SUPERVISOR", SNAPSHOTS + "/" + states.get("superseded") + "/correct", correction());
        OfferedActions offers = callers(home);
        states.forEach((what, id) -> offers.hold(
                what,
                SNAPSHOTS + "/" + id,
                SNAPSHOT_VERBS,
                (request, caller, verb) -> use(request, SNAPSHOTS + "/" + id, verb)));
        offers.mustBeTrue();
        own(home)
                .get(SNAPSHOTS + "/" + states.get("confirmed"))
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of()));
        own(home)
                .body(correction())
                .post(SNAPSHOTS + "/" + states.get("submitted") + "/correct")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> correction() {
        return Map.of("figures", Map.of("beds", 100, "staff", 40, "residents", 79), "reason", "笔误");
    }

    private static Response use(RequestSpecification request, String path, String verb) {
        Map<String, Object> body = switch (verb) {
            case "correct" -> correction();
            case "confirm", "close" -> Map.of();
            default -> Map.of("reason", "误操作");
        };
        return request.body(body).post(path + "/" + verb);
    }

    private String round(String type, String asOf) {
        return city.created("HEALTH_ADMIN", ROUNDS, opening(type, asOf))
                .extract()
                .path("id");
    }

    private Map<String, Object> opening(String type, String asOf) {
        return Map.of("regionCode", city.district(), "type", type, "scope", "ALL", "asOf", asOf, "dueInWorkdays", 5);
    }

    @Test
    void nobodyIsOfferedAMoveOfARoundThatIsForbiddenOrDeniedOneThatIsNot() {
        String home = city.certifiedHome("己二养老院");
        Map<String, String> states = new HashMap<>(Map.of("open", round("QUARTERLY", "2024-03-31")));
        states.put("closed", round("QUARTERLY", "2024-06-30"));
        city.done("HEALTH_ADMIN", ROUNDS + "/" + states.get("closed") + "/close", Map.of());
        states.put("annulled", round("QUARTERLY", "2024-09-30"));
        city.done("SUPERVISOR", ROUNDS + "/" + states.get("annulled") + "/annul", Map.of("reason", "误开"));
        OfferedActions offers = callers(home);
        states.forEach((what, id) -> offers.hold(
                what,
                ROUNDS + "/" + id,
                ROUND_VERBS,
                (request, caller, verb) -> use(request, ROUNDS + "/" + id, verb)));
        offers.mustBeTrue();
        own(home)
                .body(Map.of("reason", "试"))
                .post(ROUNDS + "/" + states.get("open") + "/annul")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROUND_REGION_NOT_YOURS"));
    }

    @Test
    void aRoundThatIsOpenedAgainHasATimeOfItsOwnAndNobodyIsLateInIt() {
        String home = city.certifiedHome("己三养老院");
        String round = round("HALF_YEARLY", "2024-06-30");
        UUID id = UUID.fromString(round);
        Instant past = clock.instant().minus(Duration.ofDays(3));
        once.run(Call.system(clock.instant()), () -> {
            deadlines.set(Deadline.at(id, "MONITORING_ROUND_DUE", id, past, past));
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round).body("fellDueAt", Matchers.notNullValue()));
        city.done("HEALTH_ADMIN", ROUNDS + "/" + round + "/close", Map.of());
        city.done("SUPERVISOR", ROUNDS + "/" + round + "/reopen", Map.of("reason", "误结束", "dueInWorkdays", 5))
                .body("fellDueAt", nullValue())
                .body("deadlines.kind", hasItem("MONITORING_ROUND_DUE"))
                .body("deadlines.overdue", Matchers.not(hasItem(true)));
        city.done("HEALTH_ADMIN", ROUNDS + "/" + round + "/close", Map.of());
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + round + "/late?limit=200")
                .body("items.find { it.institutionId == '" + home + "' }.overdueDays", equalTo(0));
    }

    @Test
    void aRegionHasOneBaselineAtAllUntilThatIsAnnulled() {
        String home = city.certifiedHome("己四养老院");
        String baseline = round("BASELINE", "2023-12-31");
        city.refused("HEALTH_ADMIN", ROUNDS, opening("BASELINE", "2024-12-31"), 409)
                .body("code", equalTo("ROUND_ALREADY_OPENED"));
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + baseline + "/late?limit=200")
                .body("items.institutionId", hasItem(home));
        Map<String, Object> report = new HashMap<>(Map.of("institutionId", home, "asOf", "2023-12-31"));
        report.put("figures", Map.of("beds", 100, "staff", 40, "residents", 80));
        report.put("roundId", baseline);
        city.staff(home).body(report).post(SNAPSHOTS).then().statusCode(201);
        city.seen("HEALTH_ADMIN", ROUNDS + "/" + baseline + "/late?limit=200")
                .body("items.institutionId", Matchers.not(hasItem(home)));
        city.done("SUPERVISOR", ROUNDS + "/" + baseline + "/annul", Map.of("reason", "日期有误"));
        round("BASELINE", "2024-12-31");
    }

    @Test
    void aClosedInstitutionReportsNoFigures() {
        String home = city.home("己五养老院");
        city.done(
                "CIVIL_ADMIN",
                "/api/v1/institutions/" + home + "/close",
                Map.of("effectiveOn", RegisterCalls.today().toString(), "document", "注销1号", "reason", "歇业"));
        Map<String, Object> figures = Map.of("beds", 100, "staff", 40, "residents", 80);
        city.staff(home)
                .body(Map.of("institutionId", home, "asOf", "2024-03-31", "figures", figures))
                .post(SNAPSHOTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("SNAPSHOT_INSTITUTION_CLOSED"));
    }

    @Test
    void aJumpOfMoreThanHalfIsTakenWithAReasonOnly() {
        String home = city.certifiedHome("己六养老院");
        String before = reported(home, "2024-03-31");
        city.done("HEALTH_ADMIN", SNAPSHOTS + "/" + before + "/confirm", Map.of());
        Map<String, Object> report = new HashMap<>(Map.of("institutionId", home, "asOf", "2024-06-30"));
        report.put("figures", Map.of("beds", 151, "staff", 60, "residents", 40));
        city.staff(home)
                .body(report)
                .post(SNAPSHOTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("SNAPSHOT_IMPLAUSIBLE"))
                .body("detail", Matchers.containsString("床位数变动过大"));
        report.put("reason", " ");
        city.staff(home).body(report).post(SNAPSHOTS).then().statusCode(400);
        report.put("reason", "二期投入使用");
        city.staff(home)
                .body(report)
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .body("doubts", equalTo(List.of("BEDS_JUMP")))
                .body("explanation", equalTo("二期投入使用"));
    }
}
