package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What was counted of a day is counted so again, whatever became of the institutions later. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PastDaysTest {
    private static final String INSTITUTIONS = "/api/v1/institutions/";
    private static final String ELSEWHERE = "453302";
    private static final String ABOLISHED = "453303";
    private final TestCity city = new TestCity("4533");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
        TestCity.haikou()
                .as("SYS_ADMIN")
                .body(Map.of("name", "另区", "validFrom", "1988-01-01"))
                .put("/api/v1/regions/" + ELSEWHERE)
                .then()
                .statusCode(200);
    }

    private void change(String role, String id, String from, Map<String, Object> fields) {
        city.done(role, INSTITUTIONS + id + "/change", RegisterCalls.change(from, fields));
    }

    private String unitOf(String home) {
        return city.seen("HEALTH_ADMIN", "/api/v1/institutions?parent=" + home)
                .extract()
                .path("items[0].id");
    }

    private List<Object> reports(String round) {
        return List.of(
                city.seen("HEALTH_ADMIN", "/api/v1/institution/reports/targets?region=4533&year=2020")
                        .extract()
                        .path("items.reached.numerator"),
                city.seen("HEALTH_ADMIN", "/api/v1/institution/reports/targets?region=4533&year=2020")
                        .extract()
                        .path("items.reached.denominator"),
                city.seen(
                                "HEALTH_ADMIN",
                                "/api/v1/institution/reports/integrated-public-homes?region=4533&asOf=2020-12-31")
                        .extract()
                        .path("items"),
                city.seen("HEALTH_ADMIN", "/api/v1/monitoring-rounds/" + round + "/late")
                        .extract()
                        .path("items.name"),
                city.seen("HEALTH_ADMIN", "/api/v1/monitoring-rounds/" + round + "/progress")
                        .extract()
                        .path("obliged"));
    }

    private String round() {
        return city.created(
                        "HEALTH_ADMIN",
                        "/api/v1/monitoring-rounds",
                        Map.of(
                                "regionCode",
                                city.district(),
                                "type",
                                "QUARTERLY",
                                "scope",
                                "DUAL_CERTIFIED",
                                "asOf",
                                "2020-12-31",
                                "dueInWorkdays",
                                5))
                .extract()
                .path("id");
    }

    @Test
    void theCountsOfADaySurviveRenamesMovesMergersAndRevocations() {
        String moved = city.certifiedHome("往日甲福利院", "PUBLIC");
        String merged = city.certifiedHome("往日乙福利院", "PUBLIC");
        String handed = city.certifiedHome("往日丙养老院");
        String successor = city.home("往日丁养老院");
        for (String metric : List.of("HOME_MEDICAL_COVERAGE", "GOVERNMENT_HOME_COVERAGE", "INTEGRATED_PUBLIC_HOMES")) {
            city.created(
                    "HEALTH_ADMIN",
                    "/api/v1/policy-targets",
                    Map.of("regionCode", city.district(), "year", 2020, "metric", metric, "value", 1));
        }
        String round = round();
        List<Object> before = reports(round);
        assertEquals(List.of(2, 3, 2), before.get(0));
        assertEquals(List.of("往日甲福利院", "往日乙福利院", "往日丙养老院"), before.get(3));
        change("CIVIL_ADMIN", moved, "2021-01-01", Map.of("name", "今日甲养老院", "ownership", "PRIVATE_NONPROFIT"));
        change("CIVIL_ADMIN", moved, "2022-01-01", Map.of("regionCode", ELSEWHERE));
        revoke(unitOf(moved));
        String hospital = hospital();
        change("HEALTH_ADMIN", unitOf(handed), "2021-06-01", Map.of("operatedById", hospital));
        city.done("HEALTH_ADMIN", INSTITUTIONS + unitOf(merged) + "/close", Map.of("reason", "合并"));
        city.done("CIVIL_ADMIN", INSTITUTIONS + merged + "/replace", RegisterCalls.replacing(successor, "END"));
        assertEquals(before, reports(round));
        reportsInTime(moved, round);
    }

    private void revoke(String unit) {
        String certificate =
                city.seen("HEALTH_ADMIN", INSTITUTIONS + unit).extract().path("qualifications[0].id");
        city.done(
                "HEALTH_ADMIN",
                INSTITUTIONS + unit + "/revoke-qualification",
                Map.of(
                        "qualificationId",
                        certificate,
                        "effectiveOn",
                        "2023-01-01",
                        "document",
                        "决字1号",
                        "reason",
                        "违规"));
    }

    private String hospital() {
        Map<String, Object> entry = new HashMap<>(RegisterCalls.hospital("往日医院"));
        entry.put("regionCode", city.district());
        return city.created("HEALTH_ADMIN", "/api/v1/institutions", entry)
                .extract()
                .path("id");
    }

    /** A home that has moved away meanwhile still owes the round of where it was, may see it and hands its figures in. */
    private void reportsInTime(String home, String round) {
        city.staff(home).get("/api/v1/monitoring-rounds/" + round).then().statusCode(200);
        Map<String, Object> report = Map.of(
                "institutionId",
                home,
                "asOf",
                "2020-12-31",
                "roundId",
                round,
                "figures",
                Map.of("beds", 100, "staff", 40, "residents", 80));
        city.staff(home)
                .body(report)
                .post("/api/v1/monitoring-snapshots")
                .then()
                .statusCode(201);
        city.seen("HEALTH_ADMIN", "/api/v1/monitoring-rounds/" + round + "/late")
                .body("items.institutionId", not(hasItem(home)));
    }

    @Test
    void aRegionThatIsGoneIsGoodForTheDaysOnWhichItWasThere() {
        TestCity.haikou()
                .as("SYS_ADMIN")
                .body(Map.of("name", "旧县", "validFrom", "1988-01-01", "validTo", "2016-01-01"))
                .put("/api/v1/regions/" + ABOLISHED)
                .then()
                .statusCode(200);
        String home = city.home("旧县养老院");
        Map<String, Object> body = RegisterCalls.change("2019-06-01", Map.of("regionCode", ABOLISHED));
        city.refused("CIVIL_ADMIN", INSTITUTIONS + home + "/change", body, 422)
                .body("code", equalTo("REGION_NOT_VALID_NOW"));
        openTakeover();
        takenOver("2018-01-01", 422).body("code", equalTo("REGION_NOT_VALID_NOW"));
        String old = takenOver("2010-01-01", 201)
                .body("regionCode", equalTo(ABOLISHED))
                .extract()
                .path("id");
        change("CIVIL_ADMIN", old, "2016-01-01", Map.of("regionCode", ELSEWHERE));
        city.seen("CIVIL_ADMIN", INSTITUTIONS + old + "?asOf=2015-12-31").body("regionCode", equalTo(ABOLISHED));
    }

    private void openTakeover() {
        city.as("HEALTH_ADMIN")
                .body(Map.of(
                        "region",
                        "4533",
                        "validFrom",
                        RegisterCalls.today().toString(),
                        "value",
                        "true",
                        "reason",
                        "存量登记"))
                .put("/api/v1/institution/parameters/TAKEOVER_WINDOW_OPEN");
    }

    private io.restassured.response.ValidatableResponse takenOver(String openedOn, int status) {
        Map<String, Object> entry = new HashMap<>(Sample.home("旧县敬老院"));
        entry.put("regionCode", ABOLISHED);
        entry.put("openedOn", openedOn);
        Map<String, Object> body = Map.of(
                "institution",
                entry,
                "qualifications",
                List.of(Sample.certificate("CARE_FILING", openedOn)),
                "document",
                "28号",
                "reason",
                "存量登记");
        return city.refused("CIVIL_ADMIN", "/api/v1/institutions/takeover", body, status);
    }
}
