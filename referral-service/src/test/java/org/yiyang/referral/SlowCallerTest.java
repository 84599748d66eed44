package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** A service that is reached without the gateway is held by nobody either. */
@Tag("long")
@QuarkusTest
@TestProfile(SlowCallerTest.Impatient.class)
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class SlowCallerTest {
    private static final int PACE_MILLIS = 100;
    private static final String CREATE = "POST /api/v1/referrals";
    private static final String SHORT = "Content-Length: 1000\r\n\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n3e8\r\n";

    /** Times that a test can wait for, and a busy machine keeps. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.limits.head-time", "4S",
                    "yiyang.limits.body-time", "3S",
                    "yiyang.limits.whole-body", "4K");
        }
    }

    @TestHTTPResource("/")
    URI service;

    @Test
    void aHeadThatTricklesIsNotWaitedFor() {
        try (RawCall call = new RawCall(service)) {
            assertEquals("", call.write("GET /api/v1/referrals HTTP/1.1\r\nX: ").trickle("abc", PACE_MILLIS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SHORT, CHUNKED, "Content-Length: 90000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1fffff\r\n"})
    void aBodyThatTricklesIsGivenUp(String framing) {
        try (RawCall call = new RawCall(service)) {
            String answer =
                    call.write(head(CREATE, "HOSPITAL_DOCTOR") + framing).trickle(" ", PACE_MILLIS);
            assertEquals(408, RawCall.status(answer), answer);
            assertTrue(answer.contains("BODY_TOO_SLOW"), answer);
            assertTrue(RawCall.closes(answer), answer);
        }
    }

    @Test
    void aBodyThatTurnsOutLargeMustKeepItsPaceToo() {
        try (RawCall call = new RawCall(service)) {
            String answer = call.write(head(CREATE, "HOSPITAL_DOCTOR") + "Transfer-Encoding: chunked\r\n\r\n")
                    .write("1388\r\n" + " ".repeat(5000) + "\r\n1fffff\r\n")
                    .trickle(" ", PACE_MILLIS);
            assertEquals(408, RawCall.status(answer), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/referrals, '', 401",
        "POST /api/v1/referrals, ELDER, 403",
        "POST /api/v1/nowhere, HOSPITAL_DOCTOR, 404",
        "DELETE /api/v1/referrals, HOSPITAL_DOCTOR, 405",
        "POST /api/v1/referrals?x=1, HOSPITAL_DOCTOR, 400",
        "GET /api/v1/referrals, '', 401"
    })
    void whoIsRefusedBeforeTheBodyIsNotWaitedFor(String line, String role, int status) {
        for (String framing : new String[] {SHORT, CHUNKED}) {
            try (RawCall call = new RawCall(service)) {
                String answer = call.write(head(line, role) + framing + "{").rest();
                assertEquals(status, RawCall.status(answer), answer);
                assertTrue(RawCall.closes(answer), answer);
            }
        }
    }

    @Test
    void aBodyThatWasReadLeavesTheConnectionOpen() {
        try (RawCall call = new RawCall(service)) {
            call.write(head(CREATE, "HOSPITAL_DOCTOR") + "Content-Length: 2\r\n\r\n{}");
            String answer = call.until("}");
            assertEquals(400, RawCall.status(answer), answer);
            assertFalse(RawCall.closes(answer), answer);
            call.write(head("GET /api/v1/referral/dictionaries", "HOSPITAL_DOCTOR") + "\r\n")
                    .until("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 5000, 200_000})
    void aBodyInPiecesIsReadWhole(int spaces) {
        try (RawCall call = new RawCall(service)) {
            call.write(head(CREATE, "HOSPITAL_DOCTOR") + "Transfer-Encoding: chunked\r\n\r\n");
            call.write(Integer.toHexString(spaces) + "\r\n" + " ".repeat(spaces) + "\r\n")
                    .write("8\r\n{\"odd\":1\r\n")
                    .write("1\r\n}\r\n0\r\n\r\n");
            String answer = call.until("}");
            assertEquals(400, RawCall.status(answer), answer);
            assertTrue(answer.contains("\"/odd\""), answer);
        }
    }

    private static String head(String line, String role) {
        String authorization = role.isEmpty()
                ? ""
                : "Authorization: Bearer "
                        + LocalServers.startOnce()
                                .token(TokenRequest.as(role)
                                        .institution(City.id())
                                        .person(City.id()))
                        + "\r\n";
        return line + " HTTP/1.1\r\nHost: s\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                + "\r\n" + authorization;
    }
}
