package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** When a region's code ends, what lies there is reached by whoever takes its place; every test has a province of its own. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegionSuccessionTest extends RegisterCalls {

    private void enter(String... codes) {
        for (String code : codes) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", "试" + code, "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    private void abolish(String code, String validTo, String successor) {
        bureau.as("SYS_ADMIN")
                .body(Map.of("validTo", validTo, "successor", successor, "reason", "区划调整"))
                .post("/api/v1/regions/" + code + "/abolish")
                .then()
                .statusCode(200);
    }

    private static TokenRequest civil(String region) {
        return TokenRequest.as("CIVIL_ADMIN").region(region);
    }

    private String homeIn(String region, String name) {
        Map<String, Object> home = new HashMap<>(Sample.home(name));
        home.put("regionCode", region);
        return bureau.with(civil(region))
                .body(home)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse seen(String region, String home, int status) {
        return bureau.with(civil(region)).get(PATH + "/" + home).then().statusCode(status);
    }

    @Test
    void theSuccessorInAnotherCitySeesAndMovesWhatLayInTheEndedDistrict() {
        enter("85", "8501", "850106", "8502", "850206", "850207");
        String home = homeIn("850106", "并入养老院");
        seen("850206", home, 404);
        abolish("850106", today().minusDays(1).toString(), "850206");

        seen("850206", home, 200).body("regionCode", equalTo("850106"));
        seen("8502", home, 200);
        seen("850207", home, 404);
        bureau.with(civil("850206")).get(PATH + "?limit=200").then().body("items.id", hasItem(home));
        Map<String, Object> moved = change(today().toString(), Map.of("regionCode", "850206"));
        bureau.with(civil("850207"))
                .body(moved)
                .post(PATH + "/" + home + "/change")
                .then()
                .statusCode(404);
        bureau.with(civil("850206"))
                .body(moved)
                .post(PATH + "/" + home + "/change")
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("850206"));
        seen("8501", home, 404);
    }

    @Test
    void untilTheDayOfTheEndNothingChanges() {
        enter("86", "8601", "860106", "860108");
        String home = homeIn("860106", "将并养老院");
        abolish("860106", today().plusDays(1).toString(), "860108");
        seen("860108", home, 404);
        seen("860106", home, 200);
    }

    @Test
    void whatWaitedForTheOfficialsOfTheEndedDistrictWaitsForThoseOfItsSuccessor() {
        enter("87", "8701", "870106", "870108");
        String home = homeIn("870106", "待办养老院");
        Map<String, Object> figures = Map.of(
                "institutionId",
                home,
                "asOf",
                "2024-03-31",
                "figures",
                Map.of("beds", 100, "staff", 40, "residents", 80));
        String snapshot = bureau.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .body(figures)
                .post("/api/v1/monitoring-snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TokenRequest successor = TokenRequest.as("HEALTH_ADMIN").region("870108");
        waiting(successor).body("items.subjectId", not(hasItem(snapshot)));
        abolish("870106", today().minusDays(1).toString(), "870108");
        waiting(successor).body("items.subjectId", hasItem(snapshot));
        bureau.with(successor)
                .body(Map.of())
                .post("/api/v1/monitoring-snapshots/" + snapshot + "/confirm")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse waiting(TokenRequest official) {
        return bureau.with(official).readsTasks("institution");
    }

    @Test
    void anEndThatWasAMistakeIsForgottenAndTheWayOfTheTableIsShown() {
        enter("88", "8801", "880106", "880108");
        String home = homeIn("880106", "误并养老院");
        abolish("880106", today().minusDays(1).toString(), "880108");
        seen("880108", home, 200);
        bureau.as("SYS_ADMIN")
                .body(Map.of("name", "试880106", "validFrom", "1988-01-01", "reason", "误录"))
                .post("/api/v1/regions/880106/correct")
                .then()
                .statusCode(200);
        seen("880108", home, 404);
        bureau.as("CIVIL_ADMIN")
                .get("/api/v1/regions/state-machine")
                .then()
                .statusCode(200)
                .body("states.value", contains("VALID", "ENDED"));
    }
}
