package org.yiyang.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyang.launcher.SuiteAddresses;
import org.yiyang.launcher.Tokens;

/** The one way in: every call of the case goes through the gateway with the token of the one who calls. */
final class DemoGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Person, Bearer> bearers = new ConcurrentHashMap<>();
    private final URI gateway;
    private final Tokens tokens;

    DemoGateway(SuiteAddresses addresses, Tokens tokens) {
        this.gateway = addresses.gateway();
        this.tokens = tokens;
    }

    Reply get(Person who, String path) {
        return send(request(who, path).GET());
    }

    Reply put(Person who, String path, Object body) {
        return send(request(who, path).PUT(HttpRequest.BodyPublishers.ofString(render(body))));
    }

    /** A POST whose key follows from who asks what, so that asking again is asking once. */
    Reply post(Person who, String path, Object body) {
        String text = render(body);
        String office = who == null ? "" : who.office();
        String key = UUID.nameUUIDFromBytes((office + path + text).getBytes(StandardCharsets.UTF_8))
                .toString();
        return send(request(who, path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    Reply post(Person who, String path, Object body, String language) {
        return send(request(who, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(render(body))));
    }

    /** Sends a paper as its bytes. */
    Reply upload(Person who, String path, byte[] content) {
        String key = UUID.nameUUIDFromBytes((who.office() + path).getBytes(StandardCharsets.UTF_8))
                .toString();
        return send(request(who, path)
                .setHeader("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Brings a file of rows. */
    Reply bring(Person who, String path, String rows) {
        return send(request(who, path)
                .setHeader("Content-Type", "text/csv; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(rows)));
    }

    private HttpRequest.Builder request(Person who, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        if (who != null) {
            Bearer bearer = bearers.compute(
                    who, (one, had) -> had != null && had.lasts() ? had : Bearer.of(tokens.bearer(one.token())));
            request.header("Authorization", "Bearer " + bearer.token());
        }
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            long nanos = System.nanoTime() - start;
            JsonNode body = response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
            return new Reply(response.statusCode(), body, nanos);
        } catch (IOException broken) {
            throw new DemoFailure(
                    "the gateway does not answer: " + broken.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped");
        }
    }

    private String render(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException(unrenderable);
        }
    }
}
