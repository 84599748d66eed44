package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.RawCall;
import org.yiyang.http.RequestId;

/** A caller gone, a connection that the service had closed, a service away: three things, and distinguished. */
@QuarkusTest
@TestProfile(Watched.class)
@QuarkusTestResource(TestSuite.class)
class LostConnectionTest {
    /** Small bodies are read whole, as they are outside these tests. */
    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    private TestService referral;
    private final Records records = new Records();

    /** What the gateway logs while a test runs. */
    private static final class Records extends Handler {
        private final List<LogRecord> all = new ArrayList<>();
        private CompletableFuture<String> gone = new CompletableFuture<>();

        @Override
        public synchronized void publish(LogRecord one) {
            all.add(one);
            if (one.getLoggerName().endsWith(".access")) {
                String text = String.format(one.getMessage(), one.getParameters());
                if (text.contains(" 499 ")) {
                    gone.complete(text);
                }
            }
        }

        synchronized List<Level> levels() {
            return all.stream().map(LogRecord::getLevel).toList();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("org.yiyang.gateway").addHandler(records);
        referral = TestSuite.service("referral");
        referral.forget();
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("org.yiyang.gateway").removeHandler(records);
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "PUT, false", "DELETE, false", "POST, true"})
    void whatMayBeSentTwiceIsSentOnceMore(String method, boolean withKey) {
        double before = counted("gateway_upstream_repeats_total");
        String body = method.equals("GET") || method.equals("DELETE") ? null : "{\"a\":1}";
        HttpResponse<String> answer = call(method, body, withKey);

        assertEquals(200, answer.statusCode());
        assertEquals(body == null ? "" : body, answer.body());
        assertEquals(before + 1, counted("gateway_upstream_repeats_total"));
        TestService.Arrival first = referral.arrival();
        TestService.Arrival second = referral.arrival();
        assertEquals(first.uri(), second.uri());
        assertEquals(first.headers().get("Idempotency-Key"), second.headers().get("Idempotency-Key"));
        assertEquals(first.headers().get(RequestId.HEADER), second.headers().get(RequestId.HEADER));
    }

    @ParameterizedTest
    @CsvSource({"POST, false", "PATCH, false"})
    void aWriteWithoutAKeyIsNotSentTwice(String method, boolean withKey) {
        int before = referral.seen();
        HttpResponse<String> answer = call(method, "{}", withKey);

        assertEquals(503, answer.statusCode());
        assertEquals("CONNECTION_LOST", Api.json(answer).getString("code"));
        assertEquals("2", Api.header(answer, "Retry-After"));
        assertEquals(before + 1, referral.seen());
    }

    @Test
    void aBodyThatIsNotAtHandIsNotSentTwice() {
        int before = referral.seen();
        HttpResponse<String> answer = call("POST", "x".repeat(70_000), true);

        assertEquals(503, answer.statusCode());
        assertEquals("CONNECTION_LOST", Api.json(answer).getString("code"));
        assertEquals(before + 1, referral.seen());
    }

    @ParameterizedTest
    @CsvSource({
        "POST /api/v1/referrals/silent, 2, {}, true",
        "POST /api/v1/referrals/silent, 2, {}, false",
        "GET /api/v1/referrals/silent, 0, '', true",
        "GET /api/v1/referrals/silent, 0, '', false",
        "POST /api/v1/referrals/silent, 90000, half, true",
        "POST /api/v1/referrals/silent, 90000, half, false"
    })
    void aCallerThatLeavesIsNobodysFailure(String line, int length, String body, boolean aborts) {
        double refusals = counted("gateway_refusals_total");
        double gone = counted("gateway_callers_gone_total");
        RawCall call = begin(line, length, body);
        referral.arrival();
        leave(call, aborts);

        assertTrue(entry().contains(" 499 "));
        referral.awaitBrokenOff("/api/v1/referrals/silent");
        assertEquals(refusals, counted("gateway_refusals_total"));
        assertEquals(gone + 1, counted("gateway_callers_gone_total"));
        assertTrue(records.levels().stream().allMatch(level -> level.intValue() <= Level.INFO.intValue()));
    }

    @ParameterizedTest
    @CsvSource({"true, 10", "false, 10", "true, 0", "false, 0"})
    void aCallerThatLeavesWhileItsBodyIsReadReachesNoService(boolean aborts, int chunked) {
        int before = TestSuite.seenByAll();
        double refusals = counted("gateway_refusals_total");
        RawCall call = new RawCall(gateway);
        call.write(head("POST /api/v1/referrals/echo") + "Expect: 100-continue\r\n"
                + (chunked == 0 ? "Content-Length: 1000" : "Transfer-Encoding: chunked") + "\r\n\r\n");
        call.until("100 Continue\r\n\r\n");
        call.write(chunked == 0 ? "half" : "a\r\nhalf");
        leave(call, aborts);

        assertTrue(entry().contains(" 499 "));
        assertEquals(before, TestSuite.seenByAll());
        assertEquals(refusals, counted("gateway_refusals_total"));
        assertTrue(records.levels().stream().allMatch(level -> level.intValue() <= Level.INFO.intValue()));
    }

    private RawCall begin(String line, int length, String body) {
        return new RawCall(gateway).write(head(line) + "Content-Length: " + length + "\r\n\r\n" + body);
    }

    private static void leave(RawCall call, boolean aborts) {
        if (aborts) {
            call.abort();
        } else {
            call.close();
        }
    }

    private String entry() {
        return records.gone
                .orTimeout(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private HttpResponse<String> call(String method, String body, boolean withKey) {
        String path = "/api/v1/referrals/lost?" + UUID.randomUUID();
        String token = TestSuite.issuer().token("HOSPITAL_DOCTOR");
        return withKey
                ? Api.call(gateway, method, path, token, body, "Idempotency-Key", "k1")
                : Api.call(gateway, method, path, token, body);
    }

    /** The sum over all labels. */
    private double counted(String name) {
        return Api.get(management.resolve("/"), "/q/metrics", null)
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String head(String line) {
        return line + " HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestSuite.issuer().token("HOSPITAL_DOCTOR") + "\r\n";
    }
}
