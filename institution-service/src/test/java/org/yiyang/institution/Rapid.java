package org.yiyang.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** Thousands of small calls, for which REST-assured would take longer than the service. */
final class Rapid {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalServers servers = LocalServers.startOnce();

    /** An answer; its body is missing unless it is 200. */
    record Answer(int status, JsonNode body) {}

    Answer read(TokenRequest caller, String path) {
        return answer(request(caller, path).GET());
    }

    int move(TokenRequest caller, String path, String ifMatch, Object body) {
        try {
            return answer(request(caller, path)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .header("If-Match", ifMatch)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))))
                    .status();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpRequest.Builder request(TokenRequest caller, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + servers.token(caller));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
