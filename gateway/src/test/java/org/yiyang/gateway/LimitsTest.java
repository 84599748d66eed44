package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@QuarkusTestResource(TestSuite.class)
class LimitsTest {
    /** Limits that a test reaches at once. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.limits.rate-per-second", "1",
                    "yiyang.gateway.limits.rate-burst", "50",
                    "yiyang.gateway.limits.body-bytes", "100000",
                    "yiyang.gateway.limits.file-bytes", "200000",
                    "yiyang.gateway.limits.file-paths", "/api/v1/institution/imports/echo",
                    "yiyang.gateway.upstreams.breaker-failures", "1",
                    "yiyang.gateway.upstreams.breaker-open-millis", "3600000",
                    // Above any pause of a busy machine: what is slower counts as a service that does not answer.
                    "yiyang.gateway.upstreams.idle-timeout-millis", "2000");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgainAndEmergenciesPass() {
        String token = TestSuite.issuer().tokenOf("busy", "HOSPITAL_DOCTOR");
        HttpResponse<String> answer = Api.get(gateway, "/api/v1/referrals", token);
        for (int i = 0; i < 500 && answer.statusCode() == 200; i++) {
            answer = Api.get(gateway, "/api/v1/referrals", token);
        }

        assertEquals(429, answer.statusCode());
        assertEquals("RATE_EXCEEDED", Api.json(answer).getString("code"));
        assertEquals("1", Api.header(answer, "Retry-After"));
        assertEquals("\"caller\";r=0;t=1", Api.header(answer, "RateLimit"));
        assertEquals("\"caller\";q=50;w=50", Api.header(answer, "RateLimit-Policy"));
        for (int i = 0; i < 100; i++) {
            assertEquals(
                    200,
                    Api.post(gateway, "/api/v1/referrals/emergency", token, "{}")
                            .statusCode());
        }
        String other = TestSuite.issuer().tokenOf("calm", "HOSPITAL_DOCTOR");
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", other).statusCode());
    }

    @Test
    void whatOneProgramOfAPersonSpendsIsNotMissingToAnother() {
        String greedy = TestSuite.issuer().tokenOfClient("two-programs", "reports", "HOSPITAL_DOCTOR");
        int status = 200;
        for (int i = 0; i < 500 && status == 200; i++) {
            status = Api.get(gateway, "/api/v1/referrals", greedy).statusCode();
        }
        assertEquals(429, status);
        String ward = TestSuite.issuer().tokenOfClient("two-programs", "ward", "HOSPITAL_DOCTOR");
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", ward).statusCode());
    }

    @Test
    void aDeclaredBodyTooLargeNeverReachesTheService() {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(gateway, head("POST /api/v1/referrals/echo") + "Content-Length: 100001\r\n\r\n");

        assertEquals(413, RawCall.status(answer), answer);
        assertTrue(answer.contains("BODY_TOO_LARGE"), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aBodyOfTheGreatestSizePasses() {
        String body = "x".repeat(100_000);
        String token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        assertEquals(
                body, Api.post(gateway, "/api/v1/referrals/echo", token, body).body());
    }

    @Test
    void aFileMayBeLargerThanOtherBodiesUpToItsOwnLimit() {
        String token = TestSuite.issuer().token("HEALTH_ADMIN");
        String file = "x".repeat(200_000);
        assertEquals(
                file,
                Api.post(gateway, "/api/v1/institution/imports/echo", token, file)
                        .body());
        String answer =
                RawCall.all(gateway, head("POST /api/v1/institution/imports/echo") + "Content-Length: 200001\r\n\r\n");
        assertEquals(413, RawCall.status(answer), answer);
    }

    @Test
    void anUndeclaredBodyIsCountedWhileItStreams() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        // To a service that reads and does not answer: one that answers before the last chunk has rightly been
        // answered.
        // Asks for the close: where the last chunk was read before the refusal, the connection would rightly be kept.
        String answer = RawCall.all(
                gateway,
                head("POST /api/v1/referrals/silent") + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk + chunk + "0\r\n\r\n");

        assertEquals(413, RawCall.status(answer), answer);
        assertTrue(answer.contains("BODY_TOO_LARGE"), answer);
        referral.awaitBrokenOff("/api/v1/referrals/silent");
    }

    @Tag("long")
    @Tag("long")
    @Test
    void aServiceThatDoesNotAnswerIsSlowAndACallerThatStallsIsToo() {
        String token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        HttpResponse<String> answer = Api.get(gateway, "/api/v1/referrals/silent", token);
        assertEquals(503, answer.statusCode());
        assertEquals("SERVICE_SLOW", Api.json(answer).getString("code"));

        String stalled = RawCall.all(gateway, head("POST /api/v1/referrals/silent") + "Content-Length: 90000\r\n\r\nx");
        assertEquals(408, RawCall.status(stalled), stalled);
    }

    @Test
    void aDeadServiceIsGivenUpButAnEmergencyIsAlwaysTried() {
        String token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        TestService referral = TestSuite.service("referral");
        referral.stop();
        try {
            assertEquals(503, Api.get(gateway, "/api/v1/home-beds", token).statusCode());
        } finally {
            referral.start();
        }
        int before = referral.seen();
        assertEquals(503, Api.get(gateway, "/api/v1/home-beds", token).statusCode());
        assertEquals(before, referral.seen());
        assertEquals(
                200,
                Api.post(gateway, "/api/v1/referrals/emergency", token, "{}").statusCode());
        assertEquals(200, Api.get(gateway, "/api/v1/home-beds", token).statusCode());
    }

    private static String head(String line) {
        return line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestSuite.issuer().token("HOSPITAL_DOCTOR") + "\r\n";
    }
}
