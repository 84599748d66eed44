package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.database.Binary;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class AgreementResourceTest extends Applicants {
    @Inject
    DataSource database;

    @Test
    void whoMayNotSeeItIsToldNothingAndWhoMayNotDoItIsToldSo() {
        String id = agency.takeOver(hospital).extract().path("id");
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .get(PATH + id)
                .then()
                .statusCode(404);
        agency.staff("MED_MANAGER", unit).get(PATH + id).then().statusCode(404);
        agency.staff("MED_MANAGER", hospital).get(PATH + id).then().statusCode(200);
        own(hospital, "MED_MANAGER", id, "suspend", Map.of()).statusCode(403);
        agency.as("INSURANCE_AGENT")
                .header("If-Match", "\"99\"")
                .body(Map.of(
                        "ground", "BREACH", "effectiveOn", TestClock.today().toString(), "reason", "违约"))
                .post(PATH + id + "/suspend")
                .then()
                .statusCode(412);
        agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(unit))
                .post("/api/v1/designations")
                .then()
                .statusCode(403)
                .body("code", equalTo("DESIGNATION_INSTITUTION_NOT_YOURS"));
        agency.staff("CARE_MANAGER", home)
                .body(Agency.submission(home))
                .post("/api/v1/designations")
                .then()
                .statusCode(422)
                .body("rule", equalTo("医疗机构医疗保障定点管理暂行办法 art. 12"));
    }

    @Test
    void aCodeOfAnotherPoolIsTakenWithAWarning() {
        String id = agency.as("INSURANCE_AGENT")
                .post(
                        PATH + "takeover",
                        Agency.designation(
                                hospital, SyntheticCodes.designationCode().replace("H4601", "H4404")))
                .created()
                .body("warnings", contains("CODE_OF_OTHER_POOL"))
                .extract()
                .path("id");
        agency.staff("MED_MANAGER", hospital)
                .get(PATH + id)
                .then()
                .statusCode(200)
                .body("warnings", contains("CODE_OF_OTHER_POOL"));
        agency.takeOver(unit).body("warnings", empty());
    }

    /** Its code was given to another institution after it had been ended by mistake; in a city whose figures nobody counts here. */
    @Tag("long")
    @Test
    void whatGoesOnAgainNeedsItsCodeBack() {
        Agency.set(ApiCaller.as("INSURANCE_ADMIN").region("4602"), "TAKEOVER_WINDOW_OPEN", "4602", "true");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        inbox.apply(List.of(
                Agency.record(Registered.hospital(first).inRegion("460201"), 0),
                Agency.record(Registered.hospital(second).inRegion("460201"), 0)));
        ApiCaller agent = ApiCaller.as("INSURANCE_AGENT").region("4602");
        String code = SyntheticCodes.designationCode();
        String id = agent.creates(PATH + "takeover", Agency.designation(first, code));
        LocalDate today = TestClock.today();
        Map<String, Object> ending = Map.of(
                "ground", "FRAUD_VERIFIED",
                "effectiveOn", today.toString(),
                "noticeServedOn", today.minusDays(30).toString(),
                "document", "解除决定1号",
                "reason", "查实骗保");
        agent.move(PATH + id, "terminate", ending).ok();
        String other = agent.creates(PATH + "takeover", Agency.designation(second, code));
        ApiCaller supervisor = ApiCaller.as("SUPERVISOR").region("4602");
        Map<String, Object> back = Map.of("to", "ACTIVE", "reason", "误解除");
        supervisor.move(PATH + id, "correct", back).refused(409, "DESIGNATION_CODE_TAKEN");
        agent.move(PATH + other, "terminate", ending).ok();
        supervisor.move(PATH + id, "correct", back).ok().body("status", equalTo("ACTIVE"));
    }

    @Tag("long")
    @Test
    void anAgreementIsSuspendedResumedCorrectedAndCounted() {
        LocalDate today = TestClock.today();
        String id = agency.takeOver(hospital).extract().path("id");
        move(id, "suspend", Map.of("ground", "BREACH", "effectiveOn", today.toString(), "reason", "违约"))
                .body("status", equalTo("SUSPENDED"));
        move(id, "resume", Map.of("reason", "整改到位")).body("status", equalTo("ACTIVE"));
        own(
                        hospital,
                        "MED_MANAGER",
                        id,
                        "report-change",
                        Map.of(
                                "kind",
                                "ADDRESS",
                                "approvedOn",
                                today.minusDays(60).toString(),
                                "document",
                                "1"))
                .body("flags", contains("CHANGE_REPORTED_LATE"));
        agency.as("SUPERVISOR")
                .body(Map.of(
                        "state",
                        "SUSPENDED",
                        "validFrom",
                        today.minusDays(9).toString(),
                        "validUntil",
                        today.minusDays(5).toString(),
                        "reason",
                        "漏记"))
                .post(PATH + id + "/correct-period")
                .then()
                .statusCode(200)
                .body("inForce.state", contains("ACTIVE", "SUSPENDED", "ACTIVE"));
        Map<String, Object> before = report(today.minusDays(7));
        Map<String, Object> after = report(today);
        assertEquals(1, (int) before.get("suspended") - (int) after.get("suspended"));
        assertEquals(1, (int) after.get("active") - (int) before.get("active"));
    }

    private Map<String, Object> report(LocalDate day) {
        return agency.as("INSURANCE_ADMIN")
                .get("/api/v1/insurance/reports/designations?region=4601&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    @Test
    void whatIsToldFitsTheRecordedSchema() throws Exception {
        String id = agency.takeOver(hospital).extract().path("id");
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select payload from outbox where aggregate_id = ?")) {
            select.setBytes(1, Binary.of(UUID.fromString(id)));
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                EventSchemas.named("designation").mustFit(row.getString(1));
            }
        }
        for (String name : List.of("designation", "elder")) {
            EventSchemas.named(name).mustFit(EventSchemas.sample(name));
        }
    }
}
