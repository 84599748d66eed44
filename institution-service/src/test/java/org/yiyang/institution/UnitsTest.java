package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A unit is where its home is, and ends with it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class UnitsTest extends RegisterCalls {
    private static final String AWAY = "460108";

    @Inject
    DataSource database;

    private String unitOf(String home, String name) {
        String unit = registered("HEALTH_ADMIN", Sample.unit(name, home));
        done("HEALTH_ADMIN", unit, "qualify", Sample.certificate("MEDICAL_FILING", "2019-06-01"));
        return unit;
    }

    private ValidatableResponse reportAway(String name) {
        return bureau.with(TokenRequest.as("HEALTH_ADMIN").region(AWAY))
                .queryParam("region", AWAY)
                .queryParam("asOf", today().toString())
                .get("/api/v1/institution/reports/" + name)
                .then()
                .statusCode(200);
    }

    private int dualAway() {
        return reportAway("dual-certified").extract().path("institutions");
    }

    private void mustHavePublished(String unit, String event) throws SQLException {
        List<PublishedFact> events = PublishedFact.of(database, unit);
        assertTrue(events.stream().anyMatch(one -> one.type().endsWith(event)), events::toString);
    }

    @Test
    void aHomeThatMovesTakesItsUnitsAlongAndReportsAgree() throws SQLException {
        int before = dualAway();
        String home = filed("同迁养老院");
        String unit = unitOf(home, "同迁医务室");
        done("CIVIL_ADMIN", home, "change", change(today().toString(), Map.of("regionCode", AWAY)));
        read(unit).body("regionCode", equalTo(AWAY)).body("registrations[-1].from", equalTo(today().toString()));
        bureau.with(TokenRequest.as("HEALTH_ADMIN").region(AWAY))
                .get(PATH + "/" + unit + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("move-with-home"));
        mustHavePublished(unit, "institution-changed");
        assertTrue(dualAway() == before + 1, "the home counts where it is");
        reportAway("without-support").body("items.id", not(hasItem(home)));
        move("HEALTH_ADMIN", unit, "change", change(today().toString(), Map.of("regionCode", "460106")))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_UNIT_MOVES_WITH_HOME"));
        Map<String, Object> wrong = Map.of(
                "validFrom",
                today().toString(),
                "fields",
                Map.of("regionCode", "460106"),
                "document",
                "更正1号",
                "reason",
                "并未迁移");
        done("SUPERVISOR", home, "correct-registration", wrong);
        read(unit).body("regionCode", equalTo("460106"));
    }

    @Test
    void thePublicListSaysHowAHomeIsReachedAndWhatItsUnitOffers() {
        Map<String, Object> body = new HashMap<>(Sample.home("公示养老院"));
        body.put("phone", "（0898）6533 3333转801");
        String home = registered("CIVIL_ADMIN", body);
        done("CIVIL_ADMIN", home, "qualify", Sample.certificate("CARE_FILING", "2019-01-01"));
        Map<String, Object> room = new HashMap<>(Sample.unit("公示医务室", home));
        room.put("departments", List.of("GERIATRICS"));
        String unit = registered("HEALTH_ADMIN", room);
        done("HEALTH_ADMIN", unit, "qualify", Sample.certificate("MEDICAL_FILING", "2019-06-01"));
        String item = "items.find { it.id == '" + home + "' }.";
        given().get("/api/v1/dual-certified?region=460106")
                .then()
                .statusCode(200)
                .body(item + "name", equalTo("公示养老院"))
                .body(item + "address", equalTo("海口市龙华区示范路1号"))
                .body(item + "phone", equalTo("0898-65333333转801"))
                .body(item + "departments", equalTo(List.of("GERIATRICS")));
        done("CIVIL_ADMIN", home, "change", change(today().toString(), Map.of("phone", "0898-65333334")));
        read(home).body("phone", equalTo("0898-65333334"));
        move("CIVIL_ADMIN", home, "change", change(today().toString(), Map.of("phone", "（0898）65333334")))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_NOTHING_CHANGED"));
        move("CIVIL_ADMIN", home, "change", change(today().toString(), Map.of("phone", "请来电")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fields/phone"));
    }

    @Test
    void theRegisterSaysWhereAnInstitutionIsUntilItMovesWithoutSayingWhereTo() {
        Map<String, Object> body = new HashMap<>(Sample.home("坐标养老院"));
        body.put("location", Map.of("latitude", 20.02, "longitude", 110.35));
        String home = registered("CIVIL_ADMIN", body);
        read(home).body("location.latitude", equalTo(20.02f)).body("location.longitude", equalTo(110.35f));
        Map<String, Object> outside = Map.of("location", Map.of("latitude", 110.35, "longitude", 20.02));
        move("CIVIL_ADMIN", home, "change", change(today().toString(), outside))
                .statusCode(400)
                .body("errors.pointer", hasItems("/fields/location/latitude", "/fields/location/longitude"));
        Map<String, Object> half = Map.of("location", Map.of("latitude", 20.02));
        move("CIVIL_ADMIN", home, "change", change(today().toString(), half))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/fields/location/longitude"));
        done("CIVIL_ADMIN", home, "change", change(today().toString(), Map.of("address", "海口市龙华区新路2号")));
        read(home).body("location", nullValue());
    }

    @Test
    void aHomeThatClosesClosesItsUnits() throws SQLException {
        String home = filed("同闭养老院");
        String unit = unitOf(home, "同闭医务室");
        done("CIVIL_ADMIN", home, "close", Map.of("reason", "歇业", "document", "注1号"))
                .body("status", equalTo("CLOSED"))
                .body("dualCertifiedNow", equalTo(false));
        read(unit)
                .body("status", equalTo("CLOSED"))
                .body("qualifications[0].periods[-1].state", equalTo("CANCELLED"))
                .body("successor", nullValue());
        mustHavePublished(unit, "institution-closed");
    }

    @Test
    void aClosingThatIsTakenBackOpensTheHomeAgainWithTheUnitsThatClosedWithIt() throws SQLException {
        String home = filed("误闭养老院");
        String unit = unitOf(home, "误闭医务室");
        String earlier = unitOf(home, "早闭护理站");
        done("HEALTH_ADMIN", earlier, "close", Map.of("reason", "撤销", "document", "注1号"));
        done("CIVIL_ADMIN", home, "close", Map.of("reason", "歇业", "document", "注2号"));
        Map<String, Object> mistake = Map.of("document", "更正1号", "reason", "注销了另一家");
        move("CIVIL_ADMIN", home, "correct-closing", mistake).statusCode(403);
        move("SUPERVISOR", unit, "correct-closing", mistake)
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_HOME_CLOSED"));

        done("SUPERVISOR", home, "correct-closing", mistake)
                .body("status", equalTo("OPERATING"))
                .body("dualCertifiedNow", equalTo(true));
        read(unit)
                .body("status", equalTo("OPERATING"))
                .body("certificatesThen.standing", hasItem("VALID"))
                .body("registrations[-1].status", equalTo("OPERATING"));
        read(earlier).body("status", equalTo("CLOSED"));
        mustHavePublished(unit, "institution-corrected");
        move("SUPERVISOR", home, "correct-closing", mistake).statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        done("CIVIL_ADMIN", home, "close", Map.of("reason", "歇业", "document", "注3号"));
        read(unit).body("status", equalTo("CLOSED"));
    }
}
