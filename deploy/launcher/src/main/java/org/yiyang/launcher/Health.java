package org.yiyang.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an application shows on its management port. */
record Health(URI management) {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");

    boolean isReady() {
        return get("/q/health/ready").map(answer -> answer.statusCode() == 200).orElse(false);
    }

    /** UP, DOWN (it answers, but is not ready) or no answer. */
    String word() {
        return get("/q/health/ready")
                .map(answer -> answer.statusCode() == 200 ? "UP" : "DOWN")
                .orElse("no answer");
    }

    Optional<String> version() {
        return get("/q/info")
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> afterBuild(answer.body()))
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** The sum of a metric over all its labels. */
    Optional<Long> metric(String name) {
        return metrics().flatMap(exposition -> sum(exposition, name));
    }

    /** All metrics as Prometheus reads them. */
    Optional<String> metrics() {
        return get("/q/metrics").filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
    }

    static Optional<Long> sum(String exposition, String name) {
        return exposition
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))
                        .longValue())
                .reduce(Long::sum);
    }

    private static String afterBuild(String info) {
        return info.substring(Math.max(0, info.indexOf("\"build\"")));
    }

    private Optional<HttpResponse<String>> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path))
                .timeout(TIMEOUT)
                .build();
        try {
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
