package org.yiyang.bench.flood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One caller who asks for one list after the other, with a pause between them. */
final class WellBehaved {
    private static final long PAUSE_MILLIS = 20;
    private static final int OK = 200;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private int failures;

    WellBehaved(URI gateway, String token) {
        request = HttpRequest.newBuilder(gateway.resolve("/api/v1/institutions?limit=5"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    List<Long> time(Duration duration) throws InterruptedException {
        return timeWhile(() -> true, duration);
    }

    /** The nanoseconds that each call took. */
    List<Long> timeWhile(BooleanSupplier condition, Duration longest) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + longest.toNanos();
        while (condition.getAsBoolean() && System.nanoTime() - end < 0) {
            long begun = System.nanoTime();
            ask();
            nanos.add(System.nanoTime() - begun);
            Thread.sleep(PAUSE_MILLIS);
        }
        return nanos;
    }

    int failures() {
        return failures;
    }

    private void ask() throws InterruptedException {
        try {
            if (http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() != OK) {
                failures++;
            }
        } catch (IOException failure) {
            failures++;
        }
    }
}
