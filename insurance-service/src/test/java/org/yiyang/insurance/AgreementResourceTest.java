package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
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
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.database.Binary;
import org.yiyang.local.LocalResource;
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
