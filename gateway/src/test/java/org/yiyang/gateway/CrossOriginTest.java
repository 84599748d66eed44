package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.http.RawCall;

@QuarkusTest
@TestProfile(Watched.class)
@QuarkusTestResource(TestSuite.class)
class CrossOriginTest {
    private static final String PAGE = Watched.PAGE;
    private static final String PREFLIGHT =
            "OPTIONS /api/v1/institutions/7 HTTP/1.1\r\nHost: g\r\nConnection: close\r\n"
                    + "Access-Control-Request-Method: PATCH\r\nAccess-Control-Request-Headers: authorization,if-match\r\nOrigin: ";

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aPreflightIsAnsweredBeforeAnyTokenIsAskedFor() {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(gateway, PREFLIGHT + PAGE + "\r\n\r\n").toLowerCase(java.util.Locale.ROOT);

        assertEquals(204, RawCall.status(answer.replaceFirst("http/1.1", "HTTP/1.1")), answer);
        assertTrue(answer.contains("access-control-allow-origin: " + PAGE + "\r\n"), answer);
        assertTrue(answer.contains("access-control-allow-methods: get, head, post, put, patch, delete\r\n"), answer);
        for (String header : List.of("authorization", "if-match", "idempotency-key", "content-type")) {
            assertTrue(answer.lines()
                    .anyMatch(line -> line.startsWith("access-control-allow-headers:") && line.contains(header)));
        }
        assertFalse(answer.contains("access-control-allow-credentials"), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aPreflightOfAnotherPageIsRefused() {
        for (String other : List.of("https://app.example.evil", "http://app.example", "null", PAGE + ":8443")) {
            String answer = RawCall.all(gateway, PREFLIGHT + other + "\r\n\r\n");
            assertEquals(403, RawCall.status(answer), answer);
            assertTrue(answer.contains("ORIGIN_NOT_ALLOWED"), answer);
            assertEquals(0, RawCall.headers(answer, "Access-Control-Allow-Origin"), answer);
        }
    }

    @Test
    void anAnswerShowsItsHeadersToThePageAndARefusalToo() {
        String token = TestSuite.issuer().token("HEALTH_ADMIN");
        String answer = call("GET /api/v1/institutions/headers", PAGE, token);
        assertEquals(200, RawCall.status(answer), answer);
        assertEquals(1, RawCall.headers(answer, "Access-Control-Allow-Origin"), answer);
        for (String header : List.of("ETag", "Link", "Location", "Retry-After", "X-Request-Id")) {
            assertTrue(
                    answer.lines()
                            .anyMatch(
                                    line -> line.startsWith("Access-Control-Expose-Headers:") && line.contains(header)),
                    answer);
        }
        String refused = call("GET /api/v1/institutions", PAGE, "nonsense");
        assertEquals(401, RawCall.status(refused), refused);
        assertEquals(1, RawCall.headers(refused, "Access-Control-Allow-Origin"), refused);
    }

    @Test
    void theAnswerToAnyOtherCallerVariesByOriginAndAllowsNone() {
        String answer = call(
                "GET /api/v1/institutions/headers",
                "https://other.example",
                TestSuite.issuer().token("ELDER"));
        assertEquals(200, RawCall.status(answer), answer);
        assertEquals(0, RawCall.headers(answer, "Access-Control-Allow-Origin"), answer);
        assertTrue(answer.lines()
                .anyMatch(line ->
                        line.toLowerCase(java.util.Locale.ROOT).startsWith("vary:") && line.contains("Origin")));
    }

    private String call(String line, String origin, String token) {
        return RawCall.all(
                gateway,
                line + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\nOrigin: " + origin + "\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n");
    }
}
