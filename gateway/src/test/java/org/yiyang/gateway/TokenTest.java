package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.RawCall;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class TokenTest {
    private static final String INSTITUTIONS = "/api/v1/institutions";

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    @Test
    void aMissingTokenIsRefusedWithAChallenge() {
        HttpResponse<String> answer = Api.get(gateway, INSTITUTIONS + "?name=x", null);

        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", Api.header(answer, "Content-Type"));
        assertEquals("Bearer realm=\"yiyang\"", Api.header(answer, "WWW-Authenticate"));
        JsonObject problem = Api.json(answer);
        assertEquals("NOT_AUTHENTICATED", problem.getString("code"));
        assertEquals("/api/v1/problems/NOT_AUTHENTICATED", problem.getString("type"));
        assertEquals("未登录或令牌无效", problem.getString("title"));
        assertEquals("请先登录：缺少令牌", problem.getString("detail"));
        assertEquals(INSTITUTIONS, problem.getString("instance"));
        assertEquals(401, problem.getInteger("status"));
        assertEquals(Api.header(answer, "X-Request-Id"), problem.getString("requestId"));
        assertNotNull(problem.getString("requestId"));
    }

    @Test
    void aRefusalSpeaksEnglishWhenAsked() {
        HttpResponse<String> answer =
                Api.get(gateway, INSTITUTIONS, null, "Accept-Language", "en-GB,en;q=0.9,zh;q=0.5");

        assertEquals("A bearer token is required", Api.json(answer).getString("detail"));
        assertEquals("en", Api.header(answer, "Content-Language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTERNAL_SYSTEM", "AUDITOR", "SYS_ADMIN"})
    void aTokenWithARoleThatStandsAloneAndAnotherIsRefusedWhetherItIsKnownOrNot(String lone) {
        String token = TestSuite.issuer().token(lone, "HEALTH_ADMIN");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = Api.get(gateway, INSTITUTIONS, token);
            assertEquals(401, answer.statusCode());
            assertEquals("TOKEN_ROLES_MIXED", Api.json(answer).getString("code"));
        }
    }

    @Test
    void aGoodTokenPassesUnchanged() {
        TestService institution = TestSuite.service("institution");
        institution.forget();
        String token = TestSuite.issuer().token("HEALTH_ADMIN");

        assertEquals(200, Api.get(gateway, INSTITUTIONS, token).statusCode());
        assertEquals("Bearer " + token, institution.arrival().headers().get("Authorization"));
    }

    @Test
    void aTokenOfAWithdrawnKeyIsRefusedAsSoonAsTheKeysAreReadAnew() {
        String old = TestSuite.issuer().token("HEALTH_ADMIN");
        assertEquals(200, Api.get(gateway, INSTITUTIONS, old).statusCode());
        assertEquals(200, Api.get(gateway, INSTITUTIONS, old).statusCode());

        TestSuite.issuer().rotateKey();
        awaitAccepted(TestSuite.issuer().token("HEALTH_ADMIN"));

        assertRefused(old);
    }

    @Test
    void tokensOfUnknownKeysKeepNewOnesOutForAMomentOnlyAndHaveTheKeysReadSeldom() {
        int read = TestSuite.issuer().keysRead();
        long begin = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertRefused(TestSuite.issuer().tokenOfUnknownKey());
        }
        TestSuite.issuer().rotateKey();
        awaitAccepted(TestSuite.issuer().token("HEALTH_ADMIN"));

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        assertTrue(
                TestSuite.issuer().keysRead() - read <= seconds + 2,
                "read " + TestSuite.issuer().keysRead());
    }

    @Test
    void inAllProcessesThatMomentIsBelowHalfAMinuteAndAboveASecond() {
        Duration shipped = Duration.parse("PT" + shipped("quarkus.oidc.token.forced-jwk-refresh-interval"));

        assertTrue(shipped.toSeconds() >= 1 && shipped.toSeconds() <= 30, shipped::toString);
    }

    @Test
    void tenSecondsBetweenTwoClocksAreNoReasonToRefuse() {
        for (String token : List.of(
                TestSuite.issuer().tokenWithin(5, 600), TestSuite.issuer().tokenWithin(-600, -5))) {
            assertEquals(200, Api.get(gateway, INSTITUTIONS, token).statusCode());
        }
        assertRefused(TestSuite.issuer().tokenWithin(20, 600));
        assertRefused(TestSuite.issuer().tokenWithin(-600, -20));
    }

    @Test
    void aTokenThatIsKnownGivesItsRolesAndItsPersonInEveryCall() {
        String token = TestSuite.issuer().tokenOf("auditor-of-roles", "AUDITOR");
        double before = tokensFound();
        for (int call = 0; call < 3; call++) {
            HttpResponse<String> answer = Api.get(gateway, INSTITUTIONS, token);
            assertEquals(403, answer.statusCode());
            assertEquals("ROLE_MISSING", Api.json(answer).getString("code"));
        }
        assertEquals(before + 2, tokensFound());
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(TestSuite.issuer().expiredToken());
    }

    @Test
    void aTamperedTokenIsRefused() {
        String[] parts = TestSuite.issuer().token("ELDER").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertRefused(parts[0] + "." + encoded(claims.replace("\"ELDER\"", "\"HEALTH_ADMIN\"")) + "." + parts[2]);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String claims = TestSuite.issuer().token("HEALTH_ADMIN").split("\\.")[1];
        assertRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".");
        assertRefused(encoded("{\"alg\":\"none\",\"kid\":\"test-key\"}") + "." + claims + ".AAAA");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(TestSuite.issuer().tokenForAudience("another-suite"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(TestSuite.issuer().tokenFromIssuer("http://issuer.example"));
    }

    @Test
    void aTokenSignedWithTheWrongKeyIsRefused() {
        assertRefused(TestSuite.issuer().tokenSignedByStranger());
        assertRefused(TestSuite.issuer().tokenSignedWithPublicKey());
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        assertRefused("opaque");
        assertRefused("a.b");
        assertRefused("a.b.c.d.e");
        assertRefused("");
    }

    @Test
    void twoTokensAreNotOne() {
        int before = TestSuite.seenByAll();
        String token = "Authorization: Bearer " + TestSuite.issuer().token("HEALTH_ADMIN") + "\r\n";
        String answer = RawCall.all(
                gateway,
                "GET " + INSTITUTIONS + " HTTP/1.1\r\nHost: g\r\n" + token + token + "Connection: close\r\n\r\n");

        assertEquals(401, RawCall.status(answer));
        assertEquals(before, TestSuite.seenByAll());
    }

    @Test
    void aTokenInTheQueryDoesNotCount() {
        String path = INSTITUTIONS + "?access_token=" + TestSuite.issuer().token("HEALTH_ADMIN");
        assertEquals(401, Api.get(gateway, path, null).statusCode());
    }

    private double tokensFound() {
        String counter = "cache_gets_total{cache=\"verified-tokens\",result=\"hit\"} ";
        return Api.get(management.resolve("/"), "/q/metrics", null)
                .body()
                .lines()
                .filter(line -> line.startsWith(counter))
                .mapToDouble(line -> Double.parseDouble(line.substring(counter.length())))
                .sum();
    }

    /** What the packaged application says, and not this test's configuration. */
    private static String shipped(String key) {
        Properties properties = new Properties();
        try (InputStream packaged = TokenTest.class.getResourceAsStream("/application.properties")) {
            properties.load(packaged);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty(key);
    }

    private void awaitAccepted(String token) {
        Api.await(() -> Api.get(gateway, INSTITUTIONS, token).statusCode() == 200);
    }

    private void assertRefused(String token) {
        int before = TestSuite.seenByAll();
        HttpResponse<String> answer = Api.get(gateway, INSTITUTIONS, token);

        assertEquals(401, answer.statusCode());
        assertEquals("TOKEN_INVALID", Api.json(answer).getString("code"));
        assertEquals("Bearer realm=\"yiyang\", error=\"invalid_token\"", Api.header(answer, "WWW-Authenticate"));
        assertEquals(before, TestSuite.seenByAll());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
