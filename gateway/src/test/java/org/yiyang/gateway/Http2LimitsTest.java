package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one connection may hold: many streams are still one caller. */
@Tag("long")
@QuarkusTest
@TestProfile(Http2LimitsTest.Tight.class)
@QuarkusTestResource(TestSuite.class)
@QuarkusTestResource(value = OwnCertificate.class, restrictToAnnotatedClass = true)
class Http2LimitsTest {
    private static final String REFERRALS = "/api/v1/referrals";
    private static final int CALLS = 3;
    private static final int RESETS = 20;

    /** Three calls at once, and twenty streams broken off in ten minutes. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiyang.gateway.limits.calls-per-caller", String.valueOf(CALLS),
                    "quarkus.http.limits.rst-flood-max-rst-frame-per-window", String.valueOf(RESETS),
                    "quarkus.http.limits.rst-flood-window-duration", "10M");
        }
    }

    @TestHTTPResource(value = "/", tls = true)
    URI gateway;

    private final Vertx vertx = Vertx.vertx();
    private TestService referral;
    private HttpClient caller;
    private String token;

    @BeforeEach
    void begin() {
        referral = TestSuite.service("referral");
        referral.forget();
        token = TestSuite.issuer().tokenOf("many-streams", "HOSPITAL_DOCTOR");
        caller = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setHttp2MaxPoolSize(1)
                .setTrustOptions(new PemTrustOptions()
                        .addCertValue(Buffer.buffer(OwnCertificate.authority().certificatePem()))));
    }

    @AfterEach
    void end() {
        await(vertx.close());
    }

    @Test
    void theStreamsOfOneConnectionAreTheCallsOfOneCaller() {
        List<HttpClientRequest> running = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            HttpClientRequest silent = request(HttpMethod.GET, REFERRALS + "/silent");
            Future<HttpClientResponse> unused = silent.send();
            running.add(silent);
            referral.arrival();
        }
        assertEquals(429, status(request(HttpMethod.GET, REFERRALS)));
        assertEquals(200, status(request(HttpMethod.POST, REFERRALS + "/emergency")));
        running.get(0).reset();
        referral.awaitBrokenOff(REFERRALS + "/silent");
        Api.await(() -> status(request(HttpMethod.GET, REFERRALS)) == 200);
        running.get(1).reset();
        running.get(2).reset();
    }

    @Test
    void whoOpensStreamsOnlyToBreakThemOffLosesTheConnection() {
        HttpClientRequest first = request(HttpMethod.GET, REFERRALS);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        first.connection().closeHandler(ignored -> closed.complete(null));
        assertEquals(200, status(first));
        for (int i = 0; i < 10 * RESETS && !closed.isDone(); i++) {
            breakOff();
        }
        closed.orTimeout(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertEquals(200, status(request(HttpMethod.GET, "/api/v1/dual-certified")));
    }

    private void breakOff() {
        try {
            HttpClientRequest request = request(HttpMethod.GET, REFERRALS + "/silent");
            Future<HttpClientResponse> unused = request.send();
            request.reset();
        } catch (CompletionException lost) {
            // The connection is gone before the client knows: there is a new one for the next.
            return;
        }
    }

    @Test
    void anotherHostThanTheAuthorityIsNoHttp() {
        int seen = TestSuite.seenByAll();
        assertThrows(
                CompletionException.class,
                () -> status(request(HttpMethod.GET, REFERRALS).putHeader("Host", "other.example")));
        assertEquals(seen, TestSuite.seenByAll());
    }

    @Test
    void aHeadTooLargeReachesNoService() {
        int seen = TestSuite.seenByAll();
        int status;
        try {
            status = status(request(HttpMethod.GET, REFERRALS).putHeader("X-Large", "a".repeat(20_000)));
        } catch (CompletionException refused) {
            status = 431;
        }
        assertEquals(431, status);
        assertEquals(seen, TestSuite.seenByAll());
    }

    private HttpClientRequest request(HttpMethod method, String path) {
        return await(caller.request(method, gateway.getPort(), gateway.getHost(), path))
                .putHeader("Authorization", "Bearer " + token);
    }

    private static int status(HttpClientRequest request) {
        return await(request.send().map(HttpClientResponse::statusCode));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
