package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class RoutingTest {
    private static final String[] NEVER_PASSED = {
        "Forwarded",
        "X-Real-IP",
        "X-User-Id",
        "X_User_Roles",
        "X-Forwarded-Prefix",
        "X-HTTP-Method-Override",
        "TE",
        "Upgrade",
        "HTTP2-Settings",
        "Proxy-Authorization",
        "X-Secret",
        "tracestate"
    };

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/institutions/7?asOf=2020-06-30&name=%E6%B5%B7%E5%8F%A3, institution",
        "/api/v1/institution/events?after=0, institution",
        "/api/v1/one-window-cases, institution",
        "/api/v1/agreements/7, contract",
        "/api/v1/contract/tasks, contract",
        "/api/v1/designations/7, insurance",
        "/api/v1/elders/7, insurance",
        "/api/v1/referral-requests, referral",
        "/api/v1/referral-inquiries, referral",
        "/api/v1/capacity?least=1, referral",
        "/api/v1/capacity-holds, referral",
        "/api/v1/visit-slots, referral",
        "/api/v1/booked-visits, referral",
        "/api/v1/home-beds, referral",
        "/api/v1/home-visits, referral",
        "/api/v1/remote-consultations, referral",
        "/api/v1/dispatch/queue?region=4601, referral"
    })
    void aPathLeadsToItsServiceUnchanged(String path, String service) {
        HttpResponse<String> answer = Api.get(gateway, path, TestSuite.issuer().token("HEALTH_ADMIN"));

        assertEquals(200, answer.statusCode());
        assertEquals(service, Api.json(answer).getString("service"));
        assertEquals(path, Api.json(answer).getString("uri"));
    }

    /** What is wrong with it is the service's to say: it knows its parameters. */
    @ParameterizedTest
    @CsvSource({
        "?name=%zz, ?name=%FFzz",
        "?name=%, ?name=%FF",
        "?name={x}|y, ?name=%7Bx%7D%7Cy",
        "?name=\u00e6\u00b5\u00b7, ?name=%E6%B5%B7"
    })
    void aQueryThatIsNoUriReachesItsServiceAsOne(String query, String passed) {
        String path = "/api/v1/institutions";
        String answer = RawCall.all(
                gateway,
                "GET " + path + query + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\nAuthorization: Bearer "
                        + TestSuite.issuer().token("HEALTH_ADMIN") + "\r\n\r\n");

        assertEquals(200, RawCall.status(answer), answer);
        assertEquals(path + passed, new JsonObject(RawCall.body(answer)).getString("uri"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/institutionsX",
                "/api/v1",
                "/api/v2/institutions",
                "/q/health",
                "/q/openapi",
                "/META-INF/resources/openapi-ui/index.html",
                "/openapi-ui/index.html"
            })
    void anUnknownPathIsNotThere(String path) {
        HttpResponse<String> answer = Api.get(gateway, path, TestSuite.issuer().token("HEALTH_ADMIN"));

        assertEquals(404, answer.statusCode());
        assertEquals("ROUTE_UNKNOWN", Api.json(answer).getString("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/institutions/..%2f..%2felders",
                "/api/v1/institutions/..%2F..",
                "/api/v1/institutions/../elders",
                "/api/v1/institutions/%2e%2e/elders",
                "/api/v1/institutions/.%2E/elders",
                "/api/v1/institutions/./7",
                "/api/v1/institutions//7",
                "//api/v1/institutions",
                "/api/v1/institutions/",
                "/api/v1/institutions;x=/../elders",
                "/api/v1/institutions/%3b",
                "/api/v1/institutions/..%5celders",
                "/api/v1/institutions/..\\elders",
                "/api/v1/institutions/%252e%252e/elders",
                "/api/v1/institutions/%00",
                "/api/v1/institutions/%0d%0aX:y",
                "/api/v1/institutions/%zz",
                "/api/v1/institutions/%c",
                "/api/v1/institutions#/../elders",
                "http://127.0.0.1/api/v1/elders",
                "*"
            })
    void aPathThatCouldBeReadInTwoWaysReachesNoService(String target) {
        int before = TestSuite.seenByAll();
        String answer = RawCall.all(
                gateway,
                "GET " + target + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                        + TestSuite.issuer().token("HEALTH_ADMIN") + "\r\nConnection: close\r\n\r\n");

        assertEquals(400, RawCall.status(answer), answer);
        assertTrue(RawCall.body(answer).contains("\"code\":\"PATH_NOT_CANONICAL\""), answer);
        assertEquals(before, TestSuite.seenByAll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/dual-certified",
                "/api/v1/designations/public",
                "/api/v1/green-channels",
                "/api/v1/institution/barred-homes/public",
                "/api/v1/insurance/payable-items",
                "/api/v1/insurance/benefit-policies"
            })
    void thePublicListsNeedNoToken(String path) {
        assertEquals(200, Api.get(gateway, path, null).statusCode());
        assertEquals(401, Api.post(gateway, path, null, "{}").statusCode());
        assertEquals(401, Api.get(gateway, path.split("\\?")[0] + "/more", null).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/one-window-cases/progress", "/api/v1/annual-reviews/answers"})
    void whatHoldsACodeIsPostedWithoutAToken(String path) {
        assertEquals(200, Api.post(gateway, path, null, "{}").statusCode());
        assertEquals(401, Api.get(gateway, path, null).statusCode());
        assertEquals(401, Api.post(gateway, path + "/more", null, "{}").statusCode());
    }

    @Test
    void headAndOptionsAreTheServicesMatter() {
        String token = TestSuite.issuer().token("HEALTH_ADMIN");
        HttpResponse<String> options = Api.call(gateway, "OPTIONS", "/api/v1/institutions", token, null);
        assertEquals("OPTIONS", Api.json(options).getString("method"));
        TestService institution = TestSuite.service("institution");
        institution.forget();
        HttpResponse<String> head = Api.call(gateway, "HEAD", "/api/v1/institutions", token, null);
        assertEquals(200, head.statusCode());
        assertEquals("HEAD", institution.arrival().method());
    }

    @Test
    void traceAndConnectAreRefused() {
        int before = TestSuite.seenByAll();
        for (String line : new String[] {"TRACE /api/v1/institutions", "CONNECT /api/v1/institutions"}) {
            String answer = RawCall.all(gateway, line + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n");
            assertEquals(405, RawCall.status(answer), answer);
            assertTrue(answer.contains("METHOD_NOT_ALLOWED"), answer);
        }
        assertEquals(before, TestSuite.seenByAll());
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, /api/v1/referral/audit-entries, 200",
        "AUDITOR, /api/v1/institution/audit-entries/7, 200",
        "AUDITOR, /api/v1/insurance/retention/holds, 200",
        "AUDITOR, /api/v1/institutions, 403",
        "AUDITOR, /api/v1/referral/audit-entries-x, 403",
        "SYS_ADMIN, /api/v1/institution/dictionaries, 200",
        "SYS_ADMIN, /api/v1/elders, 403",
        "SYS_ADMIN, /api/v1/referrals/7, 403",
        "DRAGON, /api/v1/institutions, 403"
    })
    void aRoleHasItsCoarseScope(String role, String path, int status) {
        assertEquals(
                status, Api.get(gateway, path, TestSuite.issuer().token(role)).statusCode());
    }

    @Test
    void headersThatACallerMayNotSetAreReplaced() {
        TestService institution = TestSuite.service("institution");
        institution.forget();
        String request = "GET /api/v1/institutions HTTP/1.1\r\nHost: api.example:8443\r\n"
                + "Authorization: Bearer " + TestSuite.issuer().token("HEALTH_ADMIN") + "\r\n"
                + "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Proto: gopher\r\nX-Forwarded-Prefix: /x\r\n"
                + "Forwarded: for=6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\nX-User-Id: root\r\nX_User_Roles: ALL\r\n"
                + "X-HTTP-Method-Override: DELETE\r\nTE: trailers\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA\r\n"
                + "Proxy-Authorization: Basic eA==\r\nX-Secret: 1\r\nX-Kept: 2\r\n"
                + "Connection: close, X-Secret, Authorization, Upgrade, HTTP2-Settings\r\n"
                + "traceparent: 00-zz-1-01\r\ntracestate: a=b\r\nX-Request-Id: short\r\n\r\n";
        try (RawCall call = new RawCall(gateway)) {
            call.write(request).until("}");
        }

        MultiMap headers = institution.arrival().headers();
        assertEquals("127.0.0.1", headers.get("X-Forwarded-For"));
        assertEquals("http", headers.get("X-Forwarded-Proto"));
        assertEquals("api.example:8443", headers.get("X-Forwarded-Host"));
        assertEquals("api.example:8443", headers.get("Host"));
        assertEquals("2", headers.get("X-Kept"));
        assertTrue(headers.contains("Authorization"));
        for (String gone : NEVER_PASSED) {
            assertFalse(headers.contains(gone), gone);
        }
        assertEquals(1, headers.getAll("X-Forwarded-For").size());
        assertTrue(headers.get("X-Request-Id").matches("[0-9a-f-]{36}"));
        assertTrue(headers.get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void aHarmlessRequestIdAndTraceAreKeptAndAnsweredOnce() {
        TestService institution = TestSuite.service("institution");
        institution.forget();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        String answer = RawCall.all(
                gateway,
                "GET /api/v1/institutions/headers HTTP/1.1\r\nHost: g\r\n"
                        + "Authorization: Bearer " + TestSuite.issuer().token("HEALTH_ADMIN") + "\r\n"
                        + "traceparent: " + trace + "\r\nX-Request-Id: my-request.0001\r\nConnection: close\r\n\r\n");

        MultiMap headers = institution.arrival().headers();
        assertEquals("my-request.0001", headers.get("X-Request-Id"));
        assertTrue(headers.get("traceparent").startsWith(trace.substring(0, 36)), headers.get("traceparent"));
        assertEquals(1, RawCall.headers(answer, "X-Request-Id"), answer);
        assertTrue(answer.contains("my-request.0001"), answer);
        assertEquals(0, RawCall.headers(answer, "X-Internal"), answer);
        assertEquals(0, RawCall.headers(answer, "Server"), answer);
        assertTrue(answer.contains("\"1.0a\""), answer);
    }
}
