package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;

/** What counts as an emergency, and what only looks like one. */
@Tag("long")
@QuarkusTest
@TestProfile(EmergencyPathTest.Tight.class)
@QuarkusTestResource(TestSuite.class)
class EmergencyPathTest {
    private static final String EMERGENCY = "/api/v1/referrals/emergency";
    private static final int CALLS = 40;

    /** Of ordinary calls twenty, of emergencies sixty. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.limits.rate-per-second", "1",
                    "yiyang.gateway.limits.rate-burst", "20",
                    "yiyang.gateway.limits.emergency-rate-per-second", "1",
                    "yiyang.gateway.limits.emergency-burst", "60");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "POST, -xyz",
        "POST, x",
        "POST, /",
        "POST, /7",
        "POST, /..",
        "POST, /7/reveal",
        "POST, %2d",
        "POST, %20",
        "POST, ;a=b",
        "GET, ''",
        "HEAD, ''",
        "PUT, ''",
        "DELETE, ''",
        "PATCH, ''",
        "OPTIONS, ''"
    })
    void whatOnlyLooksLikeAnEmergencyIsLimitedOrRefused(String method, String end) {
        String token = tokenOf("HOSPITAL_DOCTOR");
        assertTrue(refusals(method, EMERGENCY + end, token) > 0, method + " " + end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/referrals/emerg%65ncy", "/api/v1/referrals/%65mergency", "/api/v1/referrals/Emergency"})
    void otherSpellingsAreOrdinaryCalls(String path) {
        assertTrue(refusals("POST", path, tokenOf("HOSPITAL_DOCTOR")) > 0, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNER", "ELDER", "FAMILY", "DISPATCHER", "EXTERNAL_SYSTEM", "HEALTH_ADMIN"})
    void whoMayNotSendOneIsLimitedAsEver(String role) {
        assertTrue(refusals("POST", EMERGENCY, tokenOf(role)) > 0, role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERNAL_DOCTOR", "HOSPITAL_DOCTOR", "GRASSROOTS", "FAMILY_DOCTOR", "CARE_MANAGER"})
    void whoMaySendOneHasAHighLimitOfItsOwn(String role) {
        String token = tokenOf(role);
        assertTrue(refusals("GET", "/api/v1/referrals", token) > 0);
        assertEquals(0, refusals("POST", EMERGENCY, token));
        assertEquals(0, refusals("POST", EMERGENCY, tokenOf(role)));

        HttpResponse<String> refused = null;
        for (int i = 0; i < 500 && (refused == null || refused.statusCode() == 200); i++) {
            refused = Api.post(gateway, EMERGENCY, token, "{}");
        }
        assertEquals(429, refused.statusCode());
        assertEquals("\"emergency\";q=60;w=60", Api.header(refused, "RateLimit-Policy"));
        assertEquals("1", Api.header(refused, "Retry-After"));
    }

    @Test
    void emergenciesCountForNothingElse() {
        String token = tokenOf("HOSPITAL_DOCTOR");
        assertEquals(0, refusals("POST", EMERGENCY, token));
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", token).statusCode());
    }

    private static String tokenOf(String role) {
        return TestSuite.issuer().tokenOf(UUID.randomUUID().toString(), role);
    }

    /** How many of so many calls were refused by the gateway. */
    private int refusals(String method, String path, String token) {
        int refused = 0;
        for (int i = 0; i < CALLS; i++) {
            int status = statusOf(method, path, token);
            assertNotEquals(500, status / 100 * 100, method + " " + path);
            refused += status == 200 ? 0 : 1;
        }
        return refused;
    }

    /** Byte for byte as it stands here: a client would put the path in order. */
    private int statusOf(String method, String path, String token) {
        String answer = RawCall.all(
                gateway,
                method + " " + path + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: 0\r\n\r\n");
        return RawCall.status(answer);
    }
}
