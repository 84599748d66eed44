package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class InstitutionResourceTest {
    private static final String PATH = "/api/v1/institutions";
    private static final String PROBLEM = "application/problem+json";
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    @Test
    void aRegisteredHomeIsAnsweredWithWhatMayBeDoneNext() {
        bureau.registerHome("甲养老院")
                .header("ETag", matchesPattern("\"0\\.[0-9a-f]{8}\""))
                .header("Location", matchesPattern(".*" + PATH + "/[0-9a-f-]{36}"))
                .header("X-Request-Id", notNullValue())
                .body("status", equalTo("REGISTERED"))
                .body("allowedActions", equalTo(List.of("qualify", "change", "offer", "replace", "close")));
    }

    @Test
    void aHomesNewMedicalRoomMakesItDualCertifiedAndARevocationEndsIt() {
        String home = bureau.registerHome("乙养老院").extract().path("id");
        qualified("CIVIL_ADMIN", home, "CARE_FILING", "2019-01-01").body("dualCertifiedNow", equalTo(false));
        String unit = bureau.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .body(Sample.unit("乙养老院医务室", home))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String certificate = qualified("HEALTH_ADMIN", unit, "MEDICAL_FILING", "2019-06-01")
                .extract()
                .path("qualifications[0].id");
        read(home).body("dualCertifiedNow", equalTo(true)).body("dualCertified[0].from", equalTo("2019-06-01"));

        revoke(unit, certificate);
        read(home).body("dualCertifiedNow", equalTo(false)).body("dualCertified[0].to", equalTo("2020-05-01"));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + unit + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("register", "qualify", "revoke-qualification")))
                .body("items[2].reason", equalTo("严重违规"));
    }

    private ValidatableResponse qualified(String role, String id, String kind, String validFrom) {
        return bureau.as(role)
                .body(Sample.certificate(kind, validFrom))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPERATING"));
    }

    private ValidatableResponse read(String id) {
        return bureau.as("HEALTH_ADMIN").get(PATH + "/" + id).then().statusCode(200);
    }

    private void revoke(String unit, String certificate) {
        Map<String, Object> decision = Map.of(
                "qualificationId", certificate, "effectiveOn", "2020-05-01", "document", "决字1号", "reason", "严重违规");
        bureau.as("HEALTH_ADMIN")
                .body(decision)
                .post(PATH + "/" + unit + "/revoke-qualification")
                .then()
                .statusCode(200);
    }

    @Test
    void fiftyCallersWhoRegisterTheSameInstitutionLeaveExactlyOne() throws Exception {
        Map<String, Object> body = Sample.home("丙养老院");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> bureau.as("CIVIL_ADMIN").body(body).post(PATH).statusCode());
        }
        assertEquals(Map.of(201, 1, 409, 49), Crowd.counted(calls));
        bureau.as("CIVIL_ADMIN")
                .queryParam("creditCode", body.get("creditCode"))
                .get(PATH)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheVerySameBytes() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Sample.home("丁养老院");
        Response first = register(key, body);
        Response second = register('"' + key + '"', body);
        assertEquals(201, second.statusCode());
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));

        Response other = register(key, Sample.home("戊养老院"));
        assertEquals(422, other.statusCode());
        assertEquals("KEY_REUSED", other.path("code"));
    }

    private Response register(String key, Map<String, Object> body) {
        return bureau.as("CIVIL_ADMIN").key(key).post(PATH, body);
    }

    @Test
    void aMoveAgainstAnOlderVersionIsRefusedAndOneAgainstTheCurrentIsDone() {
        String id = bureau.registerHome("己养老院").extract().path("id");
        bureau.as("CIVIL_ADMIN")
                .header("If-Match", "\"7.00000000\"")
                .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("code", equalTo("VERSION_STALE"));
        bureau.as("CIVIL_ADMIN")
                .header("If-Match", "\"0.00000000\"")
                .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        Response home = bureau.registerHome("庚养老院").extract().response();
        String id = home.path("id");
        Response read = bureau.as("CIVIL_ADMIN").get(PATH + "/" + id);
        bureau.as("CIVIL_ADMIN")
                .header("If-None-Match", read.header("ETag"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void aListIsReadPageByPageWithoutGapsAndRepeats() {
        String home = bureau.registerHome("子养老院").extract().path("id");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(bureau.as("HEALTH_ADMIN")
                    .body(Sample.unit("子养老院医务室" + i, home))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        List<String> seen = new ArrayList<>();
        String next = PATH + "?parent=" + home + "&limit=2";
        while (next != null) {
            Response page = bureau.as("HEALTH_ADMIN").urlEncodingEnabled(false).get(next);
            assertEquals(200, page.statusCode());
            seen.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(made, seen);
    }
}
