package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** R11 counts the elders of a region on a day; who is not of the insurance sees no small numbers. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderReportTest {
    private static final List<String> CITIES = List.of("6328", "6205", "6542", "6208", "6224", "6226", "6229");
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private String city;
    private final LocalDate today = TestClock.today();
    private final Agency agency = new Agency();

    @Inject
    Database database;

    private RequestSpecification as(String role) {
        return agency.with(TokenRequest.as(role).region(city));
    }

    private String takenOver(String region, LocalDate verifiedOn) {
        Map<String, Object> elder =
                new HashMap<>(Agency.elder(SyntheticCodes.citizenId(LocalDate.parse("1938-09-09")), null));
        elder.put("regionCode", region);
        return as("INSURANCE_AGENT")
                .body(Map.of("elder", elder, "verifiedOn", verifiedOn.toString(), "document", "存量表9", "reason", "存量登记"))
                .post("/api/v1/elders/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void agent(String id, String verb, Map<String, Object> body) {
        as("INSURANCE_AGENT")
                .body(body)
                .post("/api/v1/elders/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse report(String role, LocalDate asOf) {
        return as(role).get("/api/v1/insurance/reports/elders?region=" + city + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private String first;

    /** Three who stand, one of them stale, and one who is gone. */
    @BeforeEach
    void fourElders() {
        city = CITIES.get(TAKEN.getAndIncrement());
        as("INSURANCE_ADMIN")
                .body(Map.of("region", city, "validFrom", today.toString(), "value", "true", "reason", "试点"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        first = takenOver(city + "01", today);
        takenOver(city + "01", today.minusMonths(12).minusDays(1));
        takenOver(city + "02", today.minusMonths(12));
        String gone = takenOver(city + "02", today);
        agent(gone, "transfer-out", Map.of("from", today.toString(), "reason", "转外地"));
        agent(
                first,
                "assess",
                Map.of(
                        "standard",
                        "LONG_TERM_CARE",
                        "level",
                        "CARE_SEVERE_1",
                        "assessedOn",
                        today.minusMonths(24).toString(),
                        "assessor",
                        "评估中心"));
    }

    @Test
    void theEldersOfARegionAreCounted() {
        report("INSURANCE_ADMIN", today)
                .body("shownFrom", equalTo(1))
                .body("standing.people", equalTo(3))
                .body("byStatus.find { it.status == 'ACTIVE' }.records.people", equalTo(3))
                .body("byStatus.find { it.status == 'TRANSFERRED_OUT' }.records.people", equalTo(1))
                .body("byInsuranceType.find { it.type == 'RESIDENT' }.records.people", equalTo(3))
                .body("byRegion.region", contains(city + "01", city + "02"))
                .body("byRegion.records.people", contains(2, 1))
                .body("byAbility.level", contains("CARE_SEVERE_1"))
                .body("byAbility[0].valid.people", equalTo(0))
                .body("byAbility[0].expired.people", equalTo(1))
                .body("verified.percent", equalTo(100.0F))
                .body("stale.numerator.people", equalTo(1))
                .body("stale.denominator.people", equalTo(3))
                .body("stale.basis", equalTo("VERIFIED_RECORDS"));
        report("INSURANCE_ADMIN", today.minusDays(1)).body("standing.people", equalTo(0));
    }

    @Test
    void howTheyStandInLongTermCareInsuranceIsCountedOnTheDay() {
        agent(
                first,
                "record-long-term-care",
                Map.of("standing", "ENROLLED", "from", today.minusDays(3).toString(), "agency", "医保中心"));
        agent(
                first,
                "record-long-term-care",
                Map.of("standing", "NOT_ENTITLED", "from", today.toString(), "agency", "医保中心"));
        report("INSURANCE_ADMIN", today)
                .body("byLongTermCare", hasSize(5))
                .body("byLongTermCare.find { it.standing == 'NOT_ENTITLED' }.records.people", equalTo(1))
                .body("byLongTermCare.find { it.standing == 'ENROLLED' }.records.people", equalTo(0));
        report("HEALTH_ADMIN", today)
                .body("byLongTermCare.find { it.standing == 'NOT_ENTITLED' }.records.people", nullValue());
    }

    @Test
    void whoIsNotOfTheInsuranceSeesNoSmallNumbersAndNobodyAnothersRegion() {
        report("HEALTH_ADMIN", today)
                .body("shownFrom", equalTo(5))
                .body("standing.people", nullValue())
                .body("standing.suppressed", equalTo(true))
                .body("byStatus.find { it.status == 'CLOSED' }.records.people", equalTo(0))
                .body("stale.percent", nullValue());
        agency.as("INSURANCE_ADMIN")
                .get("/api/v1/insurance/reports/elders?region=" + city + "&asOf=" + today)
                .then()
                .statusCode(403);
    }

    @Test
    void functionalAreasOfACityAreCountedEachByItself() {
        takenOver(city + "F01", today);
        takenOver(city + "F02", today);
        takenOver(city + "01F01", today);
        report("INSURANCE_ADMIN", today)
                .body("byRegion.region", contains(city + "01", city + "02", city + "F01", city + "F02"))
                .body("byRegion.records.people", contains(3, 1, 1, 1));
    }

    @Test
    void aVerificationThatWasRenewedOrTakenBackStillCountsOnItsDays() {
        String id = takenOver(city + "03", today.minusMonths(13));
        String mistaken = takenOver(city + "03", today.minusDays(1));
        report("INSURANCE_ADMIN", today).body("stale.numerator.people", equalTo(2));
        TestClock.aheadDays(2);
        try {
            agent(id, "verify", Map.of());
            as("SUPERVISOR")
                    .body(Map.of("to", "PENDING_VERIFICATION", "reason", "核验对象有误"))
                    .post("/api/v1/elders/" + mistaken + "/correct")
                    .then()
                    .statusCode(200)
                    .body("verifiedOn", nullValue());
            report("INSURANCE_ADMIN", today)
                    .body("stale.numerator.people", equalTo(2))
                    .body("verified.numerator.people", equalTo(5));
            report("INSURANCE_ADMIN", today.plusDays(2))
                    .body("stale.numerator.people", equalTo(2))
                    .body("verified.numerator.people", equalTo(4))
                    .body("standing.people", equalTo(5));
        } finally {
            TestClock.aheadDays(0);
        }
    }

    /** An instance of the version before, which runs until the last is replaced, notes a verification without its moment. */
    @Test
    void aVerificationWithoutAMomentCountsFromItsDayOn() {
        database.anywhere(sql -> sql.execute(
                "update elder set takeover_document = null, takeover_reason = null, takeover_by = null, takeover_at = null"
                        + " where verified_at is null and id = ?",
                UUID.fromString(first)));
        TestClock.aheadDays(2);
        try {
            agent(first, "pause", Map.of("from", today.plusDays(2).toString(), "reason", "断缴"));
            report("INSURANCE_ADMIN", today).body("verified.numerator.people", equalTo(3));
            agent(first, "verify", Map.of());
            report("INSURANCE_ADMIN", today).body("verified.numerator.people", equalTo(3));
        } finally {
            TestClock.aheadDays(0);
        }
    }

    @Test
    void aDayThatIsPastIsCountedAsItsRecordsStoodThen() {
        TestClock.aheadDays(2);
        try {
            agent(first, "pause", Map.of("from", today.toString(), "reason", "断缴"));
            report("INSURANCE_ADMIN", today)
                    .body("byStatus.find { it.status == 'ACTIVE' }.records.people", equalTo(3))
                    .body("byStatus.find { it.status == 'PAUSED' }.records.people", equalTo(0))
                    .body("stale.numerator.people", equalTo(1));
            report("INSURANCE_ADMIN", today.plusDays(2))
                    .body("byStatus.find { it.status == 'PAUSED' }.records.people", equalTo(1));
        } finally {
            TestClock.aheadDays(0);
        }
    }
}
