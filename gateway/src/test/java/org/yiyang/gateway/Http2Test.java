package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passes by HTTP/2 as it does by HTTP/1.1. */
@QuarkusTest
@TestProfile(Http2Test.Tight.class)
@QuarkusTestResource(TestSuite.class)
@QuarkusTestResource(value = OwnCertificate.class, restrictToAnnotatedClass = true)
class Http2Test {
    private static final String REFERRALS = "/api/v1/referrals";

    /** A body is read whole up to a kilobyte, and may have six megabytes. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yiyang.gateway.limits.whole-body-bytes", "1000");
        }
    }

    @TestHTTPResource(value = "/", tls = true)
    URI gateway;

    private TestService referral;
    private HttpClient caller;
    private String token;

    @BeforeEach
    void begin() {
        referral = TestSuite.service("referral");
        referral.forget();
        token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        caller = TlsCaller.client(OwnCertificate.authority(), null, HttpClient.Version.HTTP_2);
    }

    @Test
    void aCallerWhoCanSpeaksHttp2AndTheServiceSeesWhatItAlwaysSees() throws Exception {
        HttpResponse<String> answer = send(request(REFERRALS).header("X-Forwarded-For", "6.6.6.6"));
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("X-Request-Id").isPresent());
        assertFalse(answer.headers().firstValue("transfer-encoding").isPresent());
        MultiMap seen = referral.arrival().headers();
        assertEquals(gateway.getAuthority(), seen.get("Host"));
        assertEquals(gateway.getAuthority(), seen.get("X-Forwarded-Host"));
        assertEquals("https", seen.get("X-Forwarded-Proto"));
        assertEquals("127.0.0.1", seen.get("X-Forwarded-For"));
        assertEquals(1, seen.getAll("Host").size());
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "999", "5000", "4000000"})
    void bodiesPassWhateverTheirSize(int bytes) throws Exception {
        String body = "x".repeat(bytes);
        HttpResponse<String> declared =
                send(request(REFERRALS + "/echo").POST(HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(body, declared.body());
        InputStream source = new java.io.ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> undeclared =
                send(request(REFERRALS + "/echo").POST(HttpRequest.BodyPublishers.ofInputStream(() -> source)));
        assertEquals(HttpClient.Version.HTTP_2, undeclared.version());
        assertEquals(body, undeclared.body());
    }

    @ParameterizedTest
    @CsvSource({"GET, 200", "PUT, 200", "DELETE, 200", "OPTIONS, 200", "PATCH, 200"})
    void methodsWithoutABodyPassAsTheyAre(String method, int status) throws Exception {
        HttpResponse<String> answer =
                send(request(REFERRALS + "/7").method(method, HttpRequest.BodyPublishers.noBody()));
        assertEquals(status, answer.statusCode());
        assertEquals(method, referral.arrival().method());
    }

    @Test
    void aBodyTooLargeIsRefusedAndTheConnectionGoesOn() throws Exception {
        byte[] large = new byte[7_000_000];
        HttpResponse<String> declared =
                send(request(REFERRALS + "/echo").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertEquals(413, declared.statusCode());
        HttpResponse<String> nobody = send(HttpRequest.newBuilder(gateway.resolve(REFERRALS))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50_000])));
        assertEquals(401, nobody.statusCode());
        assertEquals(200, send(request(REFERRALS)).statusCode());
    }

    @Test
    void eventsArriveOneByOneAndWhoLeavesIsSeenToLeave() throws Exception {
        HttpResponse<InputStream> stream = caller.send(
                request("/api/v1/referral/tasks/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        HttpServerResponse source = referral.stream();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals(": open", lines.readLine());
            assertEquals("", lines.readLine());
            for (int i = 0; i < 20; i++) {
                source.write("data: " + i + "\n\n");
                assertEquals("data: " + i, lines.readLine());
                assertEquals("", lines.readLine());
                assertEquals(200, send(request(REFERRALS)).statusCode());
            }
        }
        referral.awaitBrokenOff("/api/v1/referral/tasks/stream");
    }

    @Test
    void anAnswerThatBreaksOffIsNoWholeAnswer() throws Exception {
        HttpResponse<InputStream> stream = caller.send(
                request("/api/v1/referral/tasks/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        referral.stream().reset();
        boolean broken = false;
        try (InputStream body = stream.body()) {
            body.readAllBytes();
        } catch (java.io.IOException cut) {
            broken = true;
        }
        assertTrue(broken);
        assertEquals(200, send(request(REFERRALS)).statusCode());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return caller.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
