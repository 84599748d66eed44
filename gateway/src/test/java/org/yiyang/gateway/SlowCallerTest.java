package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;

/** Nobody holds a connection by sending a byte now and then, and nobody who is slow holds one to a service. */
@Tag("long")
@QuarkusTest
@TestProfile(SlowCallerTest.Impatient.class)
@QuarkusTestResource(TestSuite.class)
class SlowCallerTest {
    private static final int PACE_MILLIS = 50;

    /** Times that a test can wait for, and a busy machine keeps; the silence that is allowed is longer than them. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.limits.head-millis", "3000",
                    "yiyang.gateway.limits.body-millis", "2000",
                    "yiyang.gateway.limits.whole-body-bytes", "1000");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/referrals HTTP/1.1\r\nHost: g\r\nX-Slow: ", "GET /", "\r\n"})
    void aHeadThatTricklesIsNotWaitedFor(String beginning) {
        int before = TestSuite.seenByAll();
        try (RawCall call = new RawCall(gateway)) {
            assertEquals("", call.write(beginning).trickle("abc", PACE_MILLIS));
        }
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void theSecondHeadOnAConnectionHasNoMoreTime() {
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("GET /api/v1/referrals/7") + "\r\n").until("}");
            assertEquals("", call.write("GET /api/v1/referrals HTTP/1.1\r\nX: ").trickle("abc", PACE_MILLIS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n3e8\r\n"})
    void aSmallBodyThatTricklesTakesNoConnectionOfTheService(String framing) {
        int before = TestSuite.seenByAll();
        try (RawCall call = new RawCall(gateway)) {
            String answer =
                    call.write(head("POST /api/v1/referrals/echo") + framing).trickle("{", PACE_MILLIS);
            assertEquals(408, RawCall.status(answer), answer);
            assertTrue(answer.contains("BODY_TOO_SLOW"), answer);
            assertEquals(1, RawCall.headers(answer, "Connection"), answer);
        }
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aLargeBodyMustKeepItsPace() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            String answer = call.write(head("POST /api/v1/referrals/silent") + "Content-Length: 90000\r\n\r\n")
                    .trickle("{", PACE_MILLIS);
            assertEquals(408, RawCall.status(answer), answer);
        }
        referral.awaitBrokenOff("/api/v1/referrals/silent");
    }

    @Test
    void aSmallBodyThatComesInPiecesArrivesWhole() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Transfer-Encoding: chunked\r\n\r\n");
            call.write("5\r\nfirst\r\n").write("4\r\nnext\r\n").write("0\r\n\r\n");
            call.until("\r\nfirstnext\r\n0\r\n\r\n");
        }
        assertEquals("9", referral.arrival().headers().get("Content-Length"));
    }

    @Test
    void aBodyThatTurnsOutLargeIsStreamedFromItsBeginning() {
        String body = "0123456789".repeat(5_000);
        String token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        assertEquals(
                body, Api.post(gateway, "/api/v1/referrals/echo", token, body).body());
        try (RawCall call = new RawCall(gateway)) {
            call.write(head("POST /api/v1/referrals/echo") + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 5; i++) {
                call.write("3e8\r\n" + String.valueOf(i).repeat(1000) + "\r\n");
            }
            String answer = call.write("0\r\n\r\n").rest().replaceAll("\r\n[0-9a-f]+\r\n", "");
            for (int i = 0; i < 5; i++) {
                assertTrue(answer.contains(String.valueOf(i).repeat(1000)), answer);
            }
        }
    }

    /** 401 before the body, where every other refusal would do as well. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n3e8\r\n{"})
    void whoIsRefusedBeforeTheBodyIsNotWaitedFor(String framing) {
        String answer = RawCall.all(gateway, "POST /api/v1/referrals HTTP/1.1\r\nHost: g\r\n" + framing);

        assertEquals(401, RawCall.status(answer), answer);
        assertEquals(1, RawCall.headers(answer, "Connection"), answer);
    }

    @Test
    void whoIsRefusedByTheServiceBeforeALargeBodyIsNotWaitedFor() {
        String answer = RawCall.all(gateway, head("POST /api/v1/referrals/refused") + "Content-Length: 90000\r\n\r\n{");

        assertEquals(403, RawCall.status(answer), answer);
    }

    @Test
    void whoIsRefusedAfterTheBodyKeepsTheConnection() {
        try (RawCall call = new RawCall(gateway)) {
            call.write("POST /api/v1/referrals HTTP/1.1\r\nHost: g\r\nContent-Length: 2\r\n\r\n{}");
            String answer = call.until("}");
            assertEquals(401, RawCall.status(answer), answer);
            assertEquals(0, RawCall.headers(answer, "Connection"), answer);
            call.write(head("GET /api/v1/referrals/7") + "\r\n").until("}");
        }
    }

    private static String head(String line) {
        return line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestSuite.issuer().token("HOSPITAL_DOCTOR") + "\r\n";
    }
}
