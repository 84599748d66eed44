package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class DecisionsTest {
    private static final String PATH = "/api/v1/institutions/";
    private final TestCity bureau = TestCity.haikou();

    @Inject
    Clock clock;

    private String home;
    private String today;

    @BeforeEach
    void aFiledHome() {
        bureau.enterRegions();
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
        home = bureau.registerHome("决定养老院" + UUID.randomUUID()).extract().path("id");
    }

    private ValidatableResponse decided(String role, String verb, Map<String, Object> body) {
        return bureau.as(role).body(body).post(PATH + home + "/" + verb).then().statusCode(200);
    }

    private Map<String, Object> decision(String certificate) {
        return new HashMap<>(
                Map.of("qualificationId", certificate, "effectiveOn", today, "document", "决字1号", "reason", "检查结果"));
    }

    @Test
    void aCertificateIsSuspendedResumedCancelledAndTheMistakeIsMended() {
        String certificate = decided(
                        "CIVIL_ADMIN", "qualify", Map.copyOf(Sample.certificate("CARE_FILING", "2024-01-01")))
                .extract()
                .path("qualifications[0].id");
        decided("CIVIL_ADMIN", "suspend-qualification", decision(certificate))
                .body("qualifications[0].periods[-1].state", equalTo("SUSPENDED"));
        decided("CIVIL_ADMIN", "resume-qualification", decision(certificate))
                .body("qualifications[0].periods[-1].state", equalTo("VALID"));
        decided("CIVIL_ADMIN", "cancel-qualification", decision(certificate))
                .body("qualifications[0].periods[-1].state", equalTo("CANCELLED"));
        decided(
                        "SUPERVISOR",
                        "correct-qualification",
                        Map.of(
                                "qualificationId",
                                certificate,
                                "state",
                                "VALID",
                                "validFrom",
                                today,
                                "document",
                                "更正1号",
                                "reason",
                                "误注销"))
                .body("qualifications[0].periods[-1].state", equalTo("VALID"));
        bureau.as("CIVIL_ADMIN")
                .get(PATH + home + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItems("suspend-qualification", "cancel-qualification", "correct-qualification"))
                .body("items.correction", hasItem(true));
    }

    @Test
    void aHomeIsSuspendedWorksAgainAndIsClosedForGood() {
        decided("CIVIL_ADMIN", "qualify", Map.copyOf(Sample.certificate("CARE_FILING", "2024-01-01")));
        decided("CIVIL_ADMIN", "suspend", Map.of("reason", "消防整改")).body("status", equalTo("SUSPENDED"));
        decided("CIVIL_ADMIN", "resume", Map.of("reason", "整改合格")).body("status", equalTo("OPERATING"));
        decided("CIVIL_ADMIN", "close", Map.of("reason", "歇业")).body("status", equalTo("CLOSED"));
    }

    @Test
    void aPilotIsNamedOrTakenOverAndRegionsAreListed() {
        Map<String, Object> naming =
                Map.of("institutionId", home, "level", "CITY", "programme", "医养结合试点" + home, "validFrom", today);
        bureau.as("HEALTH_ADMIN").body(naming).post("/api/v1/pilots").then().statusCode(201);
        bureau.openTakeover();
        Map<String, Object> earlier = new HashMap<>(naming);
        earlier.put("level", "PROVINCIAL");
        earlier.put("validFrom", "2019-01-01");
        bureau.as("HEALTH_ADMIN")
                .body(Map.of("pilot", earlier, "document", "琼卫〔2019〕1号", "reason", "存量登记"))
                .post("/api/v1/pilots/takeover")
                .then()
                .statusCode(201)
                .body("origin", equalTo("TAKEOVER"))
                .body("takeover.document", equalTo("琼卫〔2019〕1号"));
        bureau.as("HEALTH_ADMIN")
                .get("/api/v1/regions?under=4601")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("4601", "460106", "460108"));
    }
}
