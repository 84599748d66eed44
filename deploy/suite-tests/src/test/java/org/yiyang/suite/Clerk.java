package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.TokenRequest;

/** Hands papers in through the gateway, and keeps what was refused until all of it has been tried. */
final class Clerk {
    private static final String VERSION_1 = "/api/v1";
    private final City city = new City(Suite.SERVERS, Suite.gateway().uri());
    private final List<String> failures = new ArrayList<>();

    JsonNode sends(String method, String path, TokenRequest caller, Map<String, Object> body) {
        return kept(path, city.send(method, VERSION_1 + path, city.token(caller), body));
    }

    JsonNode uploads(String path, TokenRequest caller, String type, String content) {
        try {
            return kept(
                    path,
                    Http.send(Http.request(Suite.gateway().uri().resolve(VERSION_1 + path))
                            .header("Authorization", "Bearer " + city.token(caller))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(content))
                            .build()));
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        }
    }

    void mustHaveHandedInAll() {
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures));
        }
    }

    private JsonNode kept(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            failures.add(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return Http.json(answer.body());
    }
}
