package org.yiyang.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** So many calls that are all wrong, as fast as four threads send them. */
final class Malformed {
    private static final int THREADS = 4;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger left;
    private final AtomicInteger running = new AtomicInteger(THREADS);
    private final List<HttpRequest.Builder> calls;

    Malformed(URI gateway, String token, int calls) {
        left = new AtomicInteger(calls);
        this.calls = List.of(
                post(gateway, "/api/v1/institutions", token, "{"),
                post(gateway, "/api/v1/institutions", token, "[" + "null,".repeat(2000) + "null]"),
                post(
                        gateway,
                        "/api/v1/institutions",
                        token,
                        "{\"name\":1,\"unknown\":" + "[".repeat(100) + "]".repeat(100)),
                post(gateway, "/api/v1/institutions", token, "x".repeat(10_000)),
                post(gateway, "/api/v1/institutions/..%2f..", token, "{}"),
                post(gateway, "/api/v1/referrals/emergency-xyz", token, "{}"),
                post(gateway, "/api/v1/institutions", "no.good.token", "{}"),
                get(gateway, "/api/v1/institutions?limit=x&nobody=knows", token),
                get(gateway, "/api/v1/nowhere", token),
                get(gateway, "/api/v1/institutions", ""));
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::send, "malformed-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop() {
        left.set(0);
    }

    boolean isRunning() {
        return running.get() > 0;
    }

    /** How many had which status. */
    Map<String, AtomicInteger> answers() {
        return answers;
    }

    private void send() {
        for (int next = left.getAndDecrement(); next > 0; next = left.getAndDecrement()) {
            answers.computeIfAbsent(answerTo(calls.get(next % calls.size())), ignored -> new AtomicInteger())
                    .incrementAndGet();
        }
        running.decrementAndGet();
    }

    private String answerTo(HttpRequest.Builder call) {
        try {
            HttpRequest request = call.copy()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .build();
            return String.valueOf(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException failure) {
            return "none";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "none";
        }
    }

    private static HttpRequest.Builder get(URI gateway, String path, String token) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder post(URI gateway, String path, String token, String body) {
        return get(gateway, path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
