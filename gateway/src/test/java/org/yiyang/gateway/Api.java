package org.yiyang.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** An ordinary caller of the gateway. */
final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Api() {}

    static HttpResponse<String> get(URI gateway, String path, String token, String... headers) {
        return call(gateway, "GET", path, token, null, headers);
    }

    static HttpResponse<String> post(URI gateway, String path, String token, String body, String... headers) {
        return call(gateway, "POST", path, token, body, headers);
    }

    static HttpResponse<String> call(
            URI gateway, String method, String path, String token, String body, String... headers) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, publisher)
                .timeout(Duration.ofSeconds(20));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks until it is so, for 20 s at most. */
    static void await(BooleanSupplier question) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It was not so within 20 s");
            }
        }
    }

    static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
