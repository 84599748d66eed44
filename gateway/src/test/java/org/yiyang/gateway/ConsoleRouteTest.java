package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;

/** The pages to work with stand behind the same door: no token is asked for, and nothing of the API is opened by that. */
@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class ConsoleRouteTest {
    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "GET, /console",
        "GET, /console/at/referrals?status=PENDING",
        "POST, /console/do/referrals/7/accept",
        "GET, /console/assets/0123456789ab.css"
    })
    void aPageNeedsNoTokenAndReachesTheConsoleUnchanged(String method, String path) {
        HttpResponse<String> answer = Api.call(gateway, method, path, null, method.equals("POST") ? "a=b" : null);

        assertEquals(200, answer.statusCode());
        assertEquals("console", Api.json(answer).getString("service"));
        assertEquals(path, Api.json(answer).getString("uri"));
    }

    @Test
    void theCookieOfASessionIsPassedOn() {
        TestService console = TestSuite.service("console");
        console.forget();
        RawCall.all(
                gateway,
                "GET /console HTTP/1.1\r\nHost: g\r\nCookie: yiyang_console=1\r\nX-Forwarded-For: 6.6.6.6\r\n"
                        + "Connection: close\r\n\r\n");
        assertEquals("yiyang_console=1", console.arrival().headers().get("Cookie"));
    }

    /** By https the cookie of a session is of all paths, as its prefix wants. */
    @Test
    void noServiceOfTheApiIsSentIt() {
        TestService referral = TestSuite.service("referral");
        referral.forget();
        String token = TestSuite.issuer().token("HEALTH_ADMIN");
        String answer = RawCall.all(
                gateway,
                "GET /api/v1/referrals HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + token
                        + "\r\nCookie: __Host-yiyang_console=1\r\nConnection: close\r\n\r\n");
        assertEquals(200, RawCall.status(answer), answer);
        assertNull(referral.arrival().headers().get("Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consolex", "/api/v1/console", "/console-x/at"})
    void whatOnlyLooksLikeItIsNot(String path) {
        assertEquals(401, Api.get(gateway, path, null).statusCode());
        assertEquals(
                404,
                Api.get(gateway, path, TestSuite.issuer().token("HEALTH_ADMIN")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/../api/v1/elders", "/console//at", "/console/", "/console/%2e%2e/health"})
    void aPathOfTwoReadingsIsRefusedHereToo(String target) {
        String answer = RawCall.all(gateway, "GET " + target + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n");
        assertEquals(400, RawCall.status(answer), answer);
    }

    @Test
    void theConsoleIsNoPartOfTheApisHealth() {
        String health = Api.get(gateway, "/health", null).body();
        assertTrue(health.contains("referral"), health);
        assertFalse(health.contains("console"), health);
    }
}
