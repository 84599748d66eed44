package org.yiyang.institution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;

/** A region by district and by quarter says what the report of the same day says. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OverviewReportsTest {
    private static final String JUNE = "2020-06-30";
    private static final String REPORTS = "/api/v1/institution/reports/";

    @Test
    void theDistrictsAddUpToTheReportOfTheDayAndWhoHasNotReportedInTheMonthIsNamed() {
        TakenOverCity town = new TakenOverCity("9341");
        String reporting = town.homeWithRoom("按时养老院")[0];
        String silent = town.homeWithRoom("未报养老院")[0];
        town.homeWithRoom("从未上报养老院");
        town.home("无内设机构养老院");
        town.reported(reporting, JUNE, 100, 20, 61);
        town.reported(silent, "2020-05-31", 50, 10, 30);
        JsonPath report = town.report("dual-certified", JUNE).extract().jsonPath();
        JsonPath districts = town.report("districts", JUNE)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("934101"))
                .body("items[0].name", equalTo("某区"))
                .body("unreportedInstitutions.institutionName", equalTo(List.of("从未上报养老院", "未报养老院")))
                .body("unreportedInstitutions.lastReportedOn", equalTo(java.util.Arrays.asList(null, "2020-05-31")))
                .body("items[0].unreported", equalTo(2))
                .extract()
                .jsonPath();
        for (String figure :
                List.of("institutions", "beds", "staff", "residents", "occupancy.value", "occupancy.numerator")) {
            Object expected = report.get(figure);
            assertEquals(expected, districts.get("total." + figure), figure);
            assertEquals(expected, districts.get("items[0]." + figure), figure);
        }
        assertEquals(3, (int) report.get("institutions"));
        assertEquals(report.getMap("sentence"), districts.getMap("sentence"));
        town.report("districts", "2020-05-31")
                .body("unreportedInstitutions.institutionName", equalTo(List.of("从未上报养老院", "按时养老院")));
    }

    @Test
    void anInstitutionIsCountedOnceInTheNarrowestPlaceThatHasACode() {
        TakenOverCity town = new TakenOverCity("9342");
        town.homeWithRoom("一区养老院");
        town.homeWithRoomIn("934202", "二区");
        town.homeWithRoomIn("934201F01", "开发区");
        town.report("dual-certified", JUNE).body("sentence.zh", org.hamcrest.Matchers.containsString("—"));
        town.report("districts", JUNE)
                .body("items.reporting", equalTo(List.of(0, 0, 0)))
                .body("items[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("beds")))
                .body("items.code", equalTo(List.of("934201", "934201F01", "934202")))
                .body("items.institutions", equalTo(List.of(1, 1, 1)))
                .body("total.institutions", equalTo(3));
        town.asOf("934202", "HEALTH_ADMIN")
                .get(REPORTS + "districts?region=934202&asOf=" + JUNE)
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("934202")))
                .body("total.institutions", equalTo(1));
    }

    @Test
    void eachQuarterSaysWhatTheReportOfItsLastDaySays() {
        TakenOverCity town = new TakenOverCity("9343");
        String[] first = town.homeWithRoom("甲养老院");
        String[] ended = town.homeWithRoom("乙养老院");
        town.reported(first[0], "2019-11-30", 80, 15, 40);
        town.reported(first[0], "2020-03-31", 90, 16, 45);
        town.reported(first[0], JUNE, 100, 20, 61);
        town.reported(ended[0], "2020-03-15", 10, 2, 5);
        town.as("SUPERVISOR")
                .body(Map.of(
                        "qualificationId", town.qualificationOf(ended[1]),
                        "state", "CANCELLED",
                        "validFrom", "2020-04-15",
                        "document", "更正1号",
                        "reason", "当时已停办"))
                .post("/api/v1/institutions/" + ended[1] + "/correct-qualification")
                .then()
                .statusCode(200);
        JsonPath quarters = quarters(town, "2020-06-20", 4)
                .body("items.day", equalTo(List.of("2019-09-30", "2019-12-31", "2020-03-31", "2020-06-20")))
                .body("items.quarter", equalTo(List.of(3, 4, 1, 2)))
                .body("items.institutions", equalTo(List.of(2, 2, 2, 1)))
                .body("items.reporting", equalTo(List.of(0, 1, 2, 1)))
                .body("items.beds", equalTo(java.util.Arrays.asList(null, 80, 100, 90)))
                .extract()
                .jsonPath();
        for (int i = 0; i < 4; i++) {
            JsonPath report = town.report("dual-certified", quarters.get("items[" + i + "].day"))
                    .extract()
                    .jsonPath();
            for (String figure : List.of("institutions", "beds", "staff", "residents", "occupancy.value")) {
                assertEquals((Object) report.get(figure), quarters.get("items[" + i + "]." + figure), figure + i);
            }
        }
    }

    private static io.restassured.response.ValidatableResponse quarters(TakenOverCity town, String asOf, int number) {
        return town.as("CIVIL_ADMIN")
                .queryParam("region", town.city())
                .queryParam("asOf", asOf)
                .queryParam("quarters", number)
                .get(REPORTS + "quarters")
                .then()
                .statusCode(200);
    }

    @Test
    void neitherCostsMoreStatementsForMoreInstitutionsOrQuarters() {
        TakenOverCity town = new TakenOverCity("9344");
        town.reported(town.homeWithRoom("一号养老院")[0], JUNE, 10, 2, 5);
        int districts = cost(() -> town.report("districts", JUNE));
        int quarters = cost(() -> quarters(town, JUNE, 2));
        for (int i = 2; i < 6; i++) {
            town.reported(town.homeWithRoom(i + "号养老院")[0], JUNE, 10, 2, 5);
        }
        assertEquals(districts, cost(() -> town.report("districts", JUNE)));
        assertEquals(quarters, cost(() -> quarters(town, JUNE, 20)));
        assertTrue(districts <= 8 && quarters <= 6, districts + " and " + quarters);
    }

    private static int cost(Runnable call) {
        call.run();
        int before = CountedStatements.soFar();
        call.run();
        return CountedStatements.soFar() - before;
    }

    @Test
    void theyAreTheRegionsOfficialsAloneAndTablesAsWell() {
        TakenOverCity town = new TakenOverCity("9345");
        town.homeWithRoom("列表养老院");
        for (String report : List.of("districts", "quarters")) {
            String path = REPORTS + report + "?region=9345&asOf=" + JUNE;
            town.asOf("9346", "HEALTH_ADMIN").get(path).then().statusCode(403);
            town.as("WINDOW_CLERK").get(path).then().statusCode(403);
            town.as("HEALTH_ADMIN")
                    .accept("text/csv")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("机构数"));
        }
        town.as("HEALTH_ADMIN")
                .get(REPORTS + "quarters?region=9345&quarters=21&asOf=" + JUNE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString("quarters"));
        town.as("HEALTH_ADMIN").get(REPORTS + "districts?region=9345").then().statusCode(400);
    }
}
