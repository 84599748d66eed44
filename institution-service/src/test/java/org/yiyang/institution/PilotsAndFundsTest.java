package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PilotsAndFundsTest {
    private static final String PILOTS = "/api/v1/pilots";
    private static final String FUNDS = "/api/v1/funds";
    private static final String SUBSIDIES = "/api/v1/subsidy-applications";
    private final TestCity city = new TestCity("4527");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private String named(TestCity where, Map<String, Object> pilot) {
        return where.created("HEALTH_ADMIN", PILOTS, pilot)
                .body("status", equalTo("NAMED"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> pilot(String field, String who, String level, String programme) {
        return new HashMap<>(Map.of(field, who, "level", level, "programme", programme, "validFrom", "2020-01-01"));
    }

    @Test
    void aPlaceIsAPilotOnceEndsAndMayBeNamedAgain() {
        Map<String, Object> place = pilot("regionCode", "452701", "CITY", "一体化试点");
        place.put("type", "ONE_BODY");
        String id = named(city, place);
        city.refused("HEALTH_ADMIN", PILOTS, place, 409).body("code", equalTo("PILOT_ALREADY_NAMED"));
        Map<String, Object> both = new HashMap<>(place);
        both.put("institutionId", city.home("寅一养老院"));
        city.refused("HEALTH_ADMIN", PILOTS, both, 422).body("code", equalTo("PILOT_PLACE"));
        city.done("HEALTH_ADMIN", PILOTS + "/" + id + "/end", Map.of("lastDay", "2022-12-31", "reason", "期满"))
                .body("status", equalTo("ENDED"))
                .body("validTo", equalTo("2023-01-01"));
        String second = named(city, place);
        Map<String, Object> facts = new HashMap<>(
                Map.of("level", "PROVINCIAL", "programme", "一体化试点", "type", "ONE_BODY", "validFrom", "2020-01-01"));
        facts.put("reason", "级别误录");
        city.done("SUPERVISOR", PILOTS + "/" + second + "/correct", facts).body("level", equalTo("PROVINCIAL"));
        city.seen("HEALTH_ADMIN", PILOTS + "/" + second + "/history")
                .body("earlier[0].state.level", equalTo("CITY"))
                .body("items[1].correction", equalTo(true));
        city.done("SUPERVISOR", PILOTS + "/" + second + "/withdraw", Map.of("reason", "误命名"));
        city.seen("HEALTH_ADMIN", PILOTS + "?region=452701&asOf=2021-06-30&status=ENDED")
                .body("items.id", hasItem(id));
        city.seen("HEALTH_ADMIN", PILOTS + "?region=452701&asOf=2023-01-01").body("items.id", not(hasItem(id)));
    }

    @Test
    void aPilotIsAssessedAndItsLedgerNamesWhatIsOverdue() {
        String home = city.home("卯一养老院");
        String id = named(city, pilot("institutionId", home, "NATIONAL", "远程协同试点"));
        city.done("HEALTH_ADMIN", PILOTS + "/" + id + "/enter-item", Map.of("item", "报送总结", "dueOn", "2020-12-31"));
        String item = city.done(
                        "HEALTH_ADMIN",
                        PILOTS + "/" + id + "/enter-item",
                        Map.of("item", "远程会诊设备验收", "dueOn", "2999-12-31"))
                .extract()
                .path("ledger[1].id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> city.seen("HEALTH_ADMIN", PILOTS + "/" + id)
                        .body("ledger[0].overdueSince", notNullValue())
                        .body("ledger[1].overdueSince", nullValue()));
        city.as("HEALTH_ADMIN")
                .readsTasks("institution")
                .body("items.findAll { it.subjectId == '" + id + "' }.partId", hasItem(item));
        city.seen("HEALTH_ADMIN", PILOTS + "?overdue=true&institution=" + home).body("items.id", equalTo(List.of(id)));
        city.done("HEALTH_ADMIN", PILOTS + "/" + id + "/complete-item", Map.of("itemId", item, "doneOn", "2021-01-01"))
                .body("ledger[1].doneOn", equalTo("2021-01-01"))
                .body("deadlines", hasSize(0));
        String assessment = city.done(
                        "HEALTH_ADMIN",
                        PILOTS + "/" + id + "/assess",
                        Map.of("assessedOn", "2021-03-01", "score", 92, "conclusion", "EXCELLENT"))
                .extract()
                .path("assessments[0].id");
        city.done(
                        "SUPERVISOR",
                        PILOTS + "/" + id + "/withdraw-assessment",
                        Map.of("assessmentId", assessment, "reason", "误录"))
                .body("assessments", hasSize(0));
        city.staff(home).get(PILOTS + "/" + id).then().statusCode(200).body("allowedActions", equalTo(List.of()));
    }

    @Test
    void nothingIsAskedOfAPilotThatHasEndedUntilItsEndIsTakenBack() {
        String path = PILOTS + "/" + named(city, pilot("institutionId", city.home("卯二养老院"), "CITY", "终止试点"));
        city.done("HEALTH_ADMIN", path + "/enter-item", Map.of("item", "报送总结", "dueOn", "2999-12-31"))
                .body("deadlines", hasSize(1));
        city.done("HEALTH_ADMIN", path + "/end", Map.of("lastDay", "2022-12-31", "reason", "期满"))
                .body("deadlines", hasSize(0));
        Map<String, Object> facts = new HashMap<>(
                Map.of("level", "CITY", "programme", "终止试点", "type", "ONE_BODY", "validFrom", "2020-01-01"));
        facts.put("reason", "误终止");
        city.done("SUPERVISOR", path + "/correct", facts)
                .body("status", equalTo("NAMED"))
                .body("deadlines", hasSize(1));
        facts.put("validTo", "2021-01-01");
        city.done("SUPERVISOR", path + "/correct", facts)
                .body("status", equalTo("ENDED"))
                .body("deadlines", hasSize(0));
    }

    @Test
    void pilotsAreReportedByLevelOnADay() {
        TestCity other = new TestCity("4528");
        other.enterRegions();
        named(other, pilot("institutionId", other.home("辰一养老院"), "NATIONAL", "试点"));
        named(other, pilot("institutionId", other.home("辰二养老院"), "NATIONAL", "试点"));
        named(other, pilot("regionCode", "452801", "CITY", "试点"));
        String report = "/api/v1/institution/reports/pilots?region=4528&asOf=";
        other.seen("HEALTH_ADMIN", report + "2020-06-30")
                .body("pilots", equalTo(3))
                .body("items.level", equalTo(List.of("NATIONAL", "PROVINCIAL", "CITY")))
                .body("items.pilots", equalTo(List.of(2, 0, 1)));
        other.seen("HEALTH_ADMIN", report + "2019-12-31").body("pilots", equalTo(0));
    }

    private static Map<String, Object> fund(String city, String amount, String share) {
        return Map.of(
                "regionCode",
                city,
                "year",
                2020,
                "source",
                "CENTRAL",
                "amount",
                new java.math.BigDecimal(amount),
                "purpose",
                "医养结合试点",
                "document",
                "琼财社〔2020〕1号",
                "shares",
                List.of(
                        Map.of("regionCode", city + "01", "amount", new java.math.BigDecimal("500000.00")),
                        Map.of("regionCode", city + "01", "amount", new java.math.BigDecimal(share))));
    }

    @Test
    void aFundIsPublishedOnlyIfItsSharesAddUp() {
        String id = city.created("HEALTH_ADMIN", FUNDS, fund("4527", "3550000.00", "3049999.99"))
                .extract()
                .path("id");
        city.refused("HEALTH_ADMIN", FUNDS + "/" + id + "/publish", Map.of(), 422)
                .body("code", equalTo("FUND_SHARES_DO_NOT_ADD_UP"));
        city.done("HEALTH_ADMIN", FUNDS + "/" + id + "/revise", fund("4527", "3550000.00", "3050000"));
        String published = city.done("HEALTH_ADMIN", FUNDS + "/" + id + "/publish", Map.of())
                .body("status", equalTo("PUBLISHED"))
                .extract()
                .asString();
        assertTrue(published.contains("\"amount\":3550000.00,"), published);
        assertTrue(published.contains("\"shared\":3550000.00"), published);
        city.refused("HEALTH_ADMIN", FUNDS + "/" + id + "/revise", fund("4527", "1.00", "1.00"), 409);
        Map<String, Object> right = Map.of("fund", fund("4527", "3400000.00", "2900000.00"), "reason", "误录");
        city.done("SUPERVISOR", FUNDS + "/" + id + "/correct", right);
        city.seen("HEALTH_ADMIN", FUNDS + "/" + id + "/history")
                .body("earlier[0].state.amount", equalTo(3_550_000.00f));
        String report = city.seen("CIVIL_ADMIN", "/api/v1/institution/reports/funds?region=4527&year=2020")
                .body("byDistrict", hasSize(1))
                .extract()
                .asString();
        assertTrue(report.contains("\"total\":3400000.00"), report);
        String below = city.inDistrict("01", "HEALTH_ADMIN")
                .get("/api/v1/institution/reports/funds?region=452701&year=2020")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertTrue(below.contains("\"total\":0.00,\"receivedAmount\":3400000.00"), below);
        city.elsewhere("HEALTH_ADMIN")
                .get("/api/v1/institution/reports/funds?region=9901&year=2020")
                .then()
                .statusCode(422)
                .body("code", equalTo("REGION_UNKNOWN"));
        assertTrue(
                report.contains("\"regionCode\":\"452701\",\"regionName\":\"测试452701\",\"amount\":3400000.00"), report);
    }

    @Test
    void sharesLieWithinTheFundsRegionAndHaveTwoDecimals() {
        Map<String, Object> outside = new HashMap<>(fund("4527", "500000.00", "1.00"));
        outside.put("regionCode", "452701");
        outside.put("shares", List.of(Map.of("regionCode", "4527", "amount", 500000)));
        city.refused("HEALTH_ADMIN", FUNDS, outside, 422).body("code", equalTo("FUND_SHARE_OUTSIDE"));
        city.refused("HEALTH_ADMIN", FUNDS, fund("4527", "500000.001", "1.00"), 400);
        city.refused("CARE_MANAGER", FUNDS, fund("4527", "500000.00", "1.00"), 401);
    }

    @Test
    void anInstitutionAppliesForASubsidyAndTheBureauDecides() {
        String home = city.home("巳一养老院");
        Map<String, Object> body =
                Map.of("institutionId", home, "source", "PROVINCIAL", "amount", 345000.5, "purpose", "社区试点工作补助");
        String id = city.staff(home)
                .body(body)
                .post(SUBSIDIES)
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("allowedActions", equalTo(List.of("withdraw")))
                .extract()
                .path("id");
        city.staff(city.home("巳二养老院")).get(SUBSIDIES + "/" + id).then().statusCode(404);
        city.refused("HEALTH_ADMIN", SUBSIDIES + "/" + id + "/approve", Map.of("approved", 345001), 422)
                .body("code", equalTo("SUBSIDY_MORE_THAN_ASKED"));
        city.done("HEALTH_ADMIN", SUBSIDIES + "/" + id + "/approve", Map.of("approved", 300000))
                .body("allowedActions", equalTo(List.of("pay")));
        city.done("HEALTH_ADMIN", SUBSIDIES + "/" + id + "/pay", Map.of("paidOn", "2021-01-04"))
                .body("status", equalTo("PAID"));
        city.done("SUPERVISOR", SUBSIDIES + "/" + id + "/correct", Map.of("to", "APPROVED", "reason", "误记"))
                .body("status", equalTo("APPROVED"))
                .body("paidOn", nullValue());
        city.seen("HEALTH_ADMIN", SUBSIDIES + "/" + id + "/history")
                .body("items[-1].from", equalTo("PAID"))
                .body("earlier[0].state.paidOn", equalTo("2021-01-04"));
        city.seen("HEALTH_ADMIN", SUBSIDIES + "?institution=" + home).body("items", hasSize(1));
    }
}
