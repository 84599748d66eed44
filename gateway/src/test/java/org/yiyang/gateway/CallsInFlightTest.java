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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

/** How much one caller may have in hand at the same time, and what that leaves to the others. */
@QuarkusTest
@TestProfile(CallsInFlightTest.Few.class)
@QuarkusTestResource(TestSuite.class)
class CallsInFlightTest {
    /** Limits that a test reaches with a few connections. */
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.limits.calls-per-caller", "3",
                    "yiyang.gateway.limits.streams-per-caller", "2",
                    "yiyang.gateway.limits.emergencies-per-caller", "2",
                    "yiyang.gateway.limits.whole-body-bytes", "1000",
                    "yiyang.gateway.limits.whole-bodies-bytes", "500",
                    "yiyang.gateway.upstreams.connections", "4");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    private TestService referral;
    private final List<RawCall> open = new ArrayList<>();

    @BeforeEach
    void begin() {
        referral = TestSuite.service("referral");
        referral.forget();
    }

    @AfterEach
    void hangUp() {
        open.forEach(RawCall::close);
    }

    @Test
    void aCallerHasSoManyCallsAtTheSameTimeAndOthersAreNotTouched() {
        referral.forget();
        String busy = TestSuite.issuer().tokenOf("many-calls", "HOSPITAL_DOCTOR");
        for (int i = 0; i < 3; i++) {
            open("GET /api/v1/referrals/silent", busy, "");
            referral.arrival();
        }

        HttpResponse<String> refused = Api.get(gateway, "/api/v1/referrals", busy);
        assertEquals(429, refused.statusCode());
        assertEquals("CALLS_IN_FLIGHT_EXCEEDED", Api.json(refused).getString("code"));
        assertEquals("1", Api.header(refused, "Retry-After"));
        assertEquals(200, emergency(busy).statusCode());
        open("GET /api/v1/referral/tasks/stream", busy, "").until(": open\n\n\r\n");
        String calm = TestSuite.issuer().tokenOf("few-calls", "HOSPITAL_DOCTOR");
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", calm).statusCode());

        open.get(0).close();
        referral.awaitBrokenOff("/api/v1/referrals/silent");
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", busy).statusCode());
    }

    @Test
    void aBodyThatIsStillBeingReadIsACallInFlight() {
        String slow = TestSuite.issuer().tokenOf("slow-bodies", "HOSPITAL_DOCTOR");
        for (int i = 0; i < 3; i++) {
            open("POST /api/v1/referrals", slow, "Expect: 100-continue\r\nContent-Length: 9\r\n")
                    .until("100 Continue\r\n\r\n");
        }
        assertEquals(429, Api.get(gateway, "/api/v1/referrals", slow).statusCode());
        assertEquals(200, emergency(slow).statusCode());
    }

    @Test
    void streamsHaveALimitOfTheirOwn() {
        String watcher = TestSuite.issuer().tokenOf("watcher", "HOSPITAL_DOCTOR");
        for (int i = 0; i < 2; i++) {
            open("GET /api/v1/referral/tasks/stream", watcher, "").until(": open\n\n\r\n");
        }
        HttpResponse<String> third = Api.get(gateway, "/api/v1/insurance/tasks/stream", watcher);
        assertEquals(429, third.statusCode());
        assertEquals("CALLS_IN_FLIGHT_EXCEEDED", Api.json(third).getString("code"));
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", watcher).statusCode());
    }

    @Test
    void emergenciesHaveALimitOfTheirOwn() {
        String sender = TestSuite.issuer().tokenOf("sender", "HOSPITAL_DOCTOR");
        for (int i = 0; i < 2; i++) {
            open("POST /api/v1/referrals/emergency", sender, "Expect: 100-continue\r\nContent-Length: 9\r\n")
                    .until("100 Continue\r\n\r\n");
        }
        assertEquals(429, emergency(sender).statusCode());
        assertEquals(200, Api.get(gateway, "/api/v1/referrals", sender).statusCode());
        assertEquals(
                200,
                emergency(TestSuite.issuer().tokenOf("other-sender", "HOSPITAL_DOCTOR"))
                        .statusCode());
    }

    @Test
    void anEmergencyFindsAConnectionWhenOrdinaryCallsHaveAll() {
        referral.forget();
        for (int i = 0; i < 4; i++) {
            open("GET /api/v1/referrals/silent", TestSuite.issuer().tokenOf("crowd-" + i % 2, "HOSPITAL_DOCTOR"), "");
            referral.arrival();
        }
        String token = TestSuite.issuer().tokenOf("late", "HOSPITAL_DOCTOR");
        HttpResponse<String> refused = Api.get(gateway, "/api/v1/referrals", token);
        assertEquals(503, refused.statusCode());
        assertEquals("SERVICE_BUSY", Api.json(refused).getString("code"));
        assertTrue(Integer.parseInt(Api.header(refused, "Retry-After")) > 0);
        assertEquals(200, emergency(token).statusCode());
        assertEquals(200, Api.get(gateway, "/api/v1/elders", token).statusCode());
    }

    @Test
    void bodiesInMemoryAreBoundedOverAllCallersButAnEmergencyHasRoom() {
        String token = TestSuite.issuer().tokenOf("large-bodies", "HOSPITAL_DOCTOR");
        String body = "x".repeat(600);
        HttpResponse<String> refused = Api.post(gateway, "/api/v1/referrals/echo", token, body);
        assertEquals(503, refused.statusCode());
        assertEquals("GATEWAY_BUSY", Api.json(refused).getString("code"));
        assertEquals(
                200,
                Api.post(gateway, "/api/v1/referrals/emergency", token, body).statusCode());
        String fits = "y".repeat(400);
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    fits,
                    Api.post(gateway, "/api/v1/referrals/echo", token, fits).body());
        }
    }

    private HttpResponse<String> emergency(String token) {
        return Api.post(gateway, "/api/v1/referrals/emergency", token, "{}");
    }

    private RawCall open(String line, String token, String headers) {
        RawCall call = new RawCall(gateway);
        open.add(call);
        return call.write(line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + token + "\r\n" + headers + "\r\n");
    }
}
