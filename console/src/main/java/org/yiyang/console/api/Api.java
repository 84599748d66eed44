package org.yiyang.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.console.words.PageWords;
import org.yiyang.http.Language;

/** The public API by its one door: everything that a page shows or does goes through here. */
@ApplicationScoped
public class Api {
    public static final String BASE = "/api/v1/";
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_FOR_FILES = Duration.ofMinutes(10);
    private static final Pattern NEXT = Pattern.compile("<[^>?]*\\?([^>]*)>;\\s*rel=\"next\"");
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final URI gateway;
    private final ObjectMapper json;
    private final PageWords words;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Api(@ConfigProperty(name = "yiyang.console.gateway") URI gateway, ObjectMapper json, PageWords words) {
        this.gateway = gateway;
        this.json = json;
        this.words = words;
    }

    /** @param path with its query, as {@code /api/v1/referrals?status=PENDING} */
    public ApiAnswer get(Asker asker, String path) {
        return getAll(asker, List.of(path)).get(0);
    }

    /** For what a page would rather do without than wait for. */
    public ApiAnswer get(Asker asker, String path, Duration patience) {
        return answered(asker, request(asker, path).timeout(patience));
    }

    /** Several at the same time, answered in the same order. */
    public List<ApiAnswer> getAll(Asker asker, List<String> paths) {
        List<CompletableFuture<ApiAnswer>> answers = paths.stream()
                .map(path -> client.sendAsync(request(asker, path).build(), BodyHandlers.ofByteArray())
                        .thenApply(this::answer)
                        .exceptionally(failure -> lost(asker)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    public ApiAnswer send(Asker asker, Sending sending) {
        HttpRequest.Builder request = request(asker, sending.path())
                .header("Content-Type", JSON)
                .method(sending.method(), BodyPublishers.ofString(sending.body().toString()));
        if (!sending.key().isEmpty()) {
            request.header("Idempotency-Key", sending.key());
        }
        if (!sending.etag().isEmpty()) {
            request.header("If-Match", sending.etag());
        }
        return answered(asker, request);
    }

    private ApiAnswer answered(Asker asker, HttpRequest.Builder request) {
        try {
            return client.sendAsync(request.build(), BodyHandlers.ofByteArray())
                    .thenApply(this::answer)
                    .join();
        } catch (CompletionException failure) {
            return lost(asker);
        }
    }

    /**
     * A question that anybody may ask without a token, by POST, since its content must not be part of an address.
     *
     * @param from the addresses through which the question came here, as proxies write them: gateways limit by them
     */
    public ApiAnswer ask(Language language, String path, JsonNode body, String from) {
        Asker nobody = new Asker("", language);
        HttpRequest.Builder request =
                request(nobody, path).header("Content-Type", JSON).POST(BodyPublishers.ofString(body.toString()));
        if (!from.isEmpty()) {
            request.header("X-Forwarded-For", from);
        }
        return answered(nobody, request);
    }

    /** A file passed on while it arrives: nothing of it is kept here. */
    public ApiAnswer pass(Asker asker, Sending sending, String type, InputStream content) {
        HttpRequest.Builder request = request(asker, sending.path())
                .timeout(PATIENCE_FOR_FILES)
                .header("Content-Type", type)
                .header("Idempotency-Key", sending.key())
                .POST(BodyPublishers.ofInputStream(() -> content));
        return answered(asker, request);
    }

    /** A file as it comes; its content is closed by whoever reads it. */
    public Download file(Asker asker, String path, String type) throws IOException, InterruptedException {
        HttpRequest request = request(asker, path)
                .setHeader("Accept", type + ", application/problem+json")
                .build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        return new Download(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                answer.headers().firstValue("Content-Disposition").orElse("attachment"),
                answer.body());
    }

    /**
     * A stream of events, passed on line by line as they come.
     *
     * @param end run when there is none, or no more of it
     */
    public void watch(Asker asker, String path, Flow.Subscriber<String> lines, Runnable end) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + asker.bearer())
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<?> unused = client.sendAsync(request, BodyHandlers.fromLineSubscriber(lines))
                .whenComplete((answer, failure) -> end.run());
    }

    /**
     * The tag of what is at an address now; the known one where nothing has changed, or where it cannot be read just now.
     *
     * @param known empty for none
     */
    public CompletionStage<String> tag(Asker asker, String path, String known) {
        HttpRequest.Builder request = request(asker, path);
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return client.sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() == OK
                        ? answer.headers().firstValue("ETag").orElse(known)
                        : known)
                .exceptionally(failure -> known);
    }

    private HttpRequest.Builder request(Asker asker, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", JSON + ", application/problem+json")
                .header("Accept-Language", asker.language().tag());
        if (!asker.bearer().isEmpty()) {
            request.header("Authorization", "Bearer " + asker.bearer());
        }
        return asker.requestId().isEmpty() ? request : request.header("X-Request-Id", asker.requestId());
    }

    private ApiAnswer answer(HttpResponse<byte[]> response) {
        Matcher next = NEXT.matcher(String.join(", ", response.headers().allValues("Link")));
        return new ApiAnswer(
                response.statusCode(),
                parsed(response.body()),
                response.headers().firstValue("ETag").orElse(""),
                next.find() ? next.group(1) : "");
    }

    private JsonNode parsed(byte[] body) {
        try {
            JsonNode node = body.length == 0 ? null : json.readTree(body);
            return node == null ? json.createObjectNode() : node;
        } catch (IOException noJson) {
            return json.createObjectNode();
        }
    }

    private ApiAnswer lost(Asker asker) {
        Map<String, String> problem = Map.of(
                "code", "GATEWAY_UNREACHABLE",
                "title", words.of("lost.title", asker.language()),
                "detail", words.of("lost.detail", asker.language()));
        return new ApiAnswer(UNAVAILABLE, json.valueToTree(problem), "", "");
    }
}
