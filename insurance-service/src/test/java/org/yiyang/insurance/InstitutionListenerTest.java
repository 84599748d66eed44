package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class InstitutionListenerTest {
    private static final String PATH = "/api/v1/designations/";
    private final Agency agency = new Agency();
    private final UUID hospital = UUID.randomUUID();
    private final LocalDate today = TestClock.today();

    @Inject
    Inbox inbox;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void theWindowIsOpen() {
        agency.set("TAKEOVER_WINDOW_OPEN", "4601", "true");
        agency.set("TAKEOVER_WINDOW_OPEN", "4404", "true");
    }

    @AfterEach
    void itIsTodayAgain() {
        TestClock.aheadDays(0);
    }

    private String designated() {
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 3)));
        return agency.takeOver(hospital).extract().path("id");
    }

    private ValidatableResponse seen(String id) {
        return agency.as("INSURANCE_AGENT").get(PATH + id).then().statusCode(200);
    }

    private static List<Map<String, Object>> until(LocalDate end, String then) {
        return List.of(Agency.period("VALID", LocalDate.parse("2019-01-01"), end), Agency.period(then, end, null));
    }

    private Registered with(List<Map<String, Object>> periods) {
        return Registered.hospital(hospital).withPeriods(periods);
    }

    @Test
    void aRevokedLicenceSuspendsFromItsDayAndRaisesATask() {
        String id = designated();
        inbox.apply(List.of(Agency.record(with(until(today.minusDays(5), "REVOKED")), 4)));
        seen(id).body("status", equalTo("SUSPENDED"))
                .body("flags", hasItem("LICENCE_LOST"))
                .body("inForce[0].to", equalTo(today.minusDays(5).toString()))
                .body("inForce[1].state", equalTo("SUSPENDED"));
        agency.as("INSURANCE_AGENT")
                .readsTasks("insurance")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", equalTo(List.of("TERMINATE_FOR_LICENCE")));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .readsTasks("insurance")
                .body("items.subjectId", not(hasItem(id)));
        agency.as("INSURANCE_AGENT")
                .body(Map.of(
                        "ground", "LICENCE_LOST",
                        "effectiveOn", today.toString(),
                        "noticeServedOn", today.minusDays(20).toString(),
                        "document", "海医保〔2026〕7号",
                        "reason", "执业许可被吊销"))
                .post(PATH + id + "/terminate")
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"));
        agency.as("INSURANCE_AGENT").readsTasks("insurance").body("items.subjectId", not(hasItem(id)));
    }

    @Test
    void whatAnInstitutionThatClosesHasAskedForEndsAndWaitsForNobody() {
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 3)));
        String id = agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agency.as("INSURANCE_AGENT").readsTasks("insurance").body("items.subjectId", hasItem(id));
        inbox.apply(List.of(Agency.closed(Registered.hospital(hospital), today, null, 4)));
        seen(id).body("status", equalTo("DISCONTINUED")).body("allowedActions", equalTo(List.of()));
        agency.as("INSURANCE_AGENT")
                .get(PATH + id + "/history")
                .then()
                .body("items.find { it.to == 'DISCONTINUED' }.verb", equalTo("discontinue"))
                .body("items.find { it.to == 'DISCONTINUED' }.reason", equalTo("INSTITUTION_CLOSED"));
        agency.as("INSURANCE_AGENT").readsTasks("insurance").body("items.subjectId", not(hasItem(id)));
    }

    @Test
    void aRegionMayEndItAtOnce() {
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("4404"))
                .body(Map.of("region", "4404", "validFrom", today.toString(), "value", "true", "reason", "本市规定"))
                .put("/api/v1/insurance/parameters/TERMINATE_AT_ONCE");
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("4404"))
                .body(Map.of("region", "4404", "validFrom", today.toString(), "value", "true", "reason", "存量"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        Registered zhuhai = Registered.hospital(hospital).inRegion("440402");
        inbox.apply(List.of(Agency.record(zhuhai, 0)));
        String id = agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .body(Agency.designation(hospital, SyntheticCodes.designationCode()))
                .post(PATH + "takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        inbox.apply(List.of(Agency.record(zhuhai.withPeriods(until(today.minusDays(1), "REVOKED")), 1)));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .get(PATH + id)
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("ending.ground", equalTo("LICENCE_LOST"))
                .body("ending.endedOn", equalTo(today.minusDays(1).toString()));
    }

    @Test
    void aSuspendedLicenceSuspendsAndAValidOneResumes() {
        String id = designated();
        inbox.apply(List.of(Agency.record(with(until(today.minusDays(2), "SUSPENDED")), 4)));
        seen(id).body("status", equalTo("SUSPENDED")).body("flags", equalTo(List.of()));
        List<Map<String, Object>> again = List.of(
                Agency.period("VALID", LocalDate.parse("2019-01-01"), today.minusDays(2)),
                Agency.period("SUSPENDED", today.minusDays(2), today),
                Agency.period("VALID", today, null));
        inbox.apply(List.of(Agency.record(with(again), 5)));
        seen(id).body("status", equalTo("ACTIVE"));
    }

    @Test
    void hearingOnlyTheLastEventEndsWithTheSameDays() {
        String id = designated();
        UUID other = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.hospital(other), 3)));
        String only = agency.takeOver(other).extract().path("id");
        List<Map<String, Object>> gap = List.of(
                Agency.period("VALID", LocalDate.parse("2019-01-01"), today.minusDays(9)),
                Agency.period("SUSPENDED", today.minusDays(9), today.minusDays(4)),
                Agency.period("VALID", today.minusDays(4), null));
        inbox.apply(List.of(Agency.record(with(until(today.minusDays(9), "SUSPENDED")), 4)));
        inbox.apply(List.of(Agency.record(with(gap), 5)));
        inbox.apply(List.of(Agency.record(Registered.hospital(other).withPeriods(gap), 5)));
        List<Map<String, String>> all = seen(id).extract().path("inForce");
        List<Map<String, String>> last = seen(only).extract().path("inForce");
        assertEquals(all, last);
        assertEquals(3, all.size());
        assertEquals("ACTIVE", seen(only).extract().path("status"));
    }

    @Test
    void anOlderOrRepeatedEventChangesNothing() {
        String id = designated();
        ConsumerRecord<String, byte[]> revoked = Agency.record(with(until(today, "REVOKED")), 9);
        inbox.apply(List.of(revoked));
        int version = seen(id).extract().path("version");
        inbox.apply(List.of(revoked));
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 8)));
        seen(id).body("status", equalTo("SUSPENDED")).body("version", equalTo(version));
    }

    @Test
    void aLicenceThatRunsOutSuspendsOnItsDay() throws Exception {
        String id = designated();
        inbox.apply(List.of(Agency.record(
                with(List.of(Agency.period("VALID", LocalDate.parse("2019-01-01"), today.plusDays(10)))), 4)));
        seen(id).body("status", equalTo("ACTIVE"));
        TestClock.aheadDays(10, scheduler);
        seen(id).body("status", equalTo("SUSPENDED"));
    }

    @Test
    void anAgreementExpiresAtTheEndOfItsTerm() throws Exception {
        String id = designated();
        TestClock.aheadDays(java.time.temporal.ChronoUnit.DAYS.between(today, today.plusMonths(9)), scheduler);
        seen(id).body("status", equalTo("ACTIVE"));
        TestClock.aheadDays(java.time.temporal.ChronoUnit.DAYS.between(today, today.plusMonths(9)) + 1, scheduler);
        seen(id).body("status", equalTo("EXPIRED"));
    }

    @Test
    void anInstitutionsOwnSuspensionEndsTheAgreementAfterItsLongestTime() throws Exception {
        String id = designated();
        agency.as("INSURANCE_AGENT")
                .body(Map.of(
                        "ground",
                        "INSTITUTION_REQUEST",
                        "requestedOn",
                        today.minusMonths(3).toString(),
                        "effectiveOn",
                        today.toString(),
                        "reason",
                        "装修"))
                .post(PATH + id + "/suspend")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        TestClock.aheadDays(179, scheduler);
        seen(id).body("status", equalTo("SUSPENDED"));
        TestClock.aheadDays(180, scheduler);
        seen(id).body("status", equalTo("TERMINATED")).body("ending.ground", equalTo("VOLUNTARY_SUSPENSION_TOO_LONG"));
    }

    @Test
    void aPublicInstitutionMayNotAskForSuspension() {
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital).ofTheState(), 0)));
        String id = agency.takeOver(hospital).extract().path("id");
        agency.as("INSURANCE_AGENT")
                .body(Map.of(
                        "ground",
                        "INSTITUTION_REQUEST",
                        "requestedOn",
                        today.minusMonths(3).toString(),
                        "effectiveOn",
                        today.toString(),
                        "reason",
                        "装修"))
                .post(PATH + id + "/suspend")
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_PUBLIC_MAY_NOT_ASK"));
    }

    @Test
    void theRecordedSampleIsUnderstoodAndWhatDoesNotFitIsParked() {
        UUID sample = UUID.fromString(
                EventSchemas.sampleState("institution").get("id").asText());
        inbox.apply(List.of(
                Agency.record(sample, UUID.randomUUID(), 1, EventSchemas.sample("institution")),
                Agency.record(UUID.randomUUID(), UUID.randomUUID(), 1, "{\"state\":{\"beds\":true}}")));
        agency.as("INSURANCE_AGENT")
                .body(Agency.designation(sample, SyntheticCodes.designationCode()))
                .post(PATH + "takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("SUSPENDED"));
        agency.as("SYS_ADMIN")
                .get("/api/v1/insurance/parked?limit=200")
                .then()
                .statusCode(200)
                .body("items.topic", hasItem("yiyang.institution"));
    }
}
