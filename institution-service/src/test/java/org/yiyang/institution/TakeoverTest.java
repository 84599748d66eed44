package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class TakeoverTest {
    private static final String OWN_DISTRICT = "460197";
    private static final String PATH = "/api/v1/institutions";
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    @Test
    void outsideTheRegionsWindowNothingIsTakenOver() {
        for (String[] region : new String[][] {{"44", "广东省"}, {"4404", "珠海市"}, {"440402", "香洲区"}}) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", region[1], "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + region[0])
                    .then()
                    .statusCode(200);
        }
        Map<String, Object> home = new HashMap<>(Sample.home("丑养老院"));
        home.put("regionCode", "440402");
        bureau.with(TokenRequest.as("CIVIL_ADMIN").region("4404"))
                .body(takeover(home, "CARE_FILING", "2019-01-01"))
                .post(PATH + "/takeover")
                .then()
                .statusCode(409)
                .body("code", equalTo("TAKEOVER_CLOSED"));
    }

    @Test
    void aRoomOfAHomeThatWasLicensedBeforeRoomsWereFiledIsTakenOverWithItsLicence() {
        bureau.openTakeover();
        String home = takenOver("CIVIL_ADMIN", takeover(Sample.home("申养老院"), "CARE_FILING", "2015-01-01"));
        takenOver("HEALTH_ADMIN", takeover(Sample.unit("申养老院医务室", home), "MEDICAL_LICENCE", "2016-03-01"));
        bureau.as("HEALTH_ADMIN")
                .body(takeover(Sample.unit("申养老院护理站", home), "MEDICAL_LICENCE", "2017-11-01"))
                .post(PATH + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_FILING_NOT_LICENCE"));
    }

    @Test
    void whatIsTakenOverCountsInTheReportOfItsDay() {
        bureau.openTakeover();
        bureau.as("SYS_ADMIN")
                .body(Map.of("name", "示例区", "validFrom", "1988-01-01"))
                .put("/api/v1/regions/" + OWN_DISTRICT)
                .then()
                .statusCode(200);
        String home = takenOver("CIVIL_ADMIN", takeover(here(Sample.home("寅养老院")), "CARE_FILING", "2019-01-01"));
        takenOver("HEALTH_ADMIN", takeover(here(Sample.unit("寅养老院医务室", home)), "MEDICAL_FILING", "2019-06-01"));
        bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "institutionId",
                        home,
                        "asOf",
                        "2020-06-30",
                        "figures",
                        Map.of("beds", 120, "staff", 40, "residents", 77),
                        "document",
                        "28号",
                        "reason",
                        "存量登记"))
                .post("/api/v1/monitoring-snapshots/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("takeover.document", equalTo("28号"));
        given().queryParam("region", OWN_DISTRICT)
                .queryParam("asOf", "2020-06-30")
                .get("/api/v1/dual-certified")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(home));
        report("2019-05-31")
                .body("institutions", equalTo(0))
                .body("sentence.zh", containsString("截止2019年5月31日，我市两证齐全的医养结合机构有0家"));
        report("2020-06-30")
                .body("beds", equalTo(120))
                .body("staff", equalTo(40))
                .body("residents", equalTo(77));
    }

    @Test
    void filingIsForTheUnitsOfHomes() {
        bureau.openTakeover();
        Map<String, Object> hospital = new HashMap<>(Sample.home("卯医院"));
        hospital.put("category", "GENERAL_HOSPITAL");
        hospital.put("hospitalLevel", "LEVEL_2");
        String id = takenOver("HEALTH_ADMIN", takeover(hospital, "MEDICAL_LICENCE", "2019-01-01"));
        bureau.as("HEALTH_ADMIN")
                .body(takeover(Sample.unit("卯医院医务室", id), "MEDICAL_FILING", "2019-06-01"))
                .post(PATH + "/takeover")
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_FILING_OUTSIDE_HOME"))
                .body("errors[0].pointer", equalTo("/qualifications/0/kind"));
        takenOver("HEALTH_ADMIN", takeover(Sample.unit("卯医院医务室", id), "MEDICAL_LICENCE", "2019-06-01"));
    }

    private ValidatableResponse report(String asOf) {
        return bureau.as("HEALTH_ADMIN")
                .queryParam("region", OWN_DISTRICT)
                .queryParam("asOf", asOf)
                .get("/api/v1/institution/reports/dual-certified")
                .then()
                .statusCode(200);
    }

    /** In a district where no other test takes anything over. */
    private static Map<String, Object> here(Map<String, Object> institution) {
        Map<String, Object> moved = new HashMap<>(institution);
        moved.put("regionCode", OWN_DISTRICT);
        return moved;
    }

    private String takenOver(String role, Map<String, Object> body) {
        return bureau.as(role)
                .body(body)
                .post(PATH + "/takeover")
                .then()
                .statusCode(201)
                .body("origin", equalTo("TAKEOVER"))
                .body("takeover.document", equalTo("海卫健复字〔2020〕28号"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> takeover(Map<String, Object> institution, String kind, String validFrom) {
        return Map.of(
                "institution",
                institution,
                "qualifications",
                List.of(Sample.certificate(kind, validFrom)),
                "document",
                "海卫健复字〔2020〕28号",
                "reason",
                "存量登记");
    }
}
