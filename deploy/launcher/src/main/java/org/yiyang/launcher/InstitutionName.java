package org.yiyang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyang.local.TokenRequest;

/** Finds the id of an institution by what it is called, in the register of the running suite. */
final class InstitutionName {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CANDIDATES_MAX = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final Tokens tokens;

    InstitutionName(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /**
     * The id of the one that is called so, or else of the only one whose name holds the text.
     *
     * @throws LauncherFailure if there is none, or if there are several, which are then named
     */
    String id(String name) {
        List<JsonNode> found = new ArrayList<>();
        for (String province : provinces()) {
            String bearer = tokens.bearer(TokenRequest.as("HEALTH_ADMIN").region(province));
            get("/api/v1/institutions?limit=200&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), bearer)
                    .path("items")
                    .forEach(found::add);
        }
        List<JsonNode> same = found.stream()
                .filter(one -> one.path("name").asText().equals(name))
                .toList();
        List<JsonNode> chosen = same.size() == 1 ? same : found;
        if (chosen.isEmpty()) {
            throw new LauncherFailure("no institution is called " + name + ", or has that in its name");
        }
        if (chosen.size() > 1) {
            throw new LauncherFailure(
                    chosen.size() + " institutions have " + name + " in their names, say which by its id:"
                            + chosen.stream()
                                    .limit(CANDIDATES_MAX)
                                    .map(InstitutionName::line)
                                    .collect(Collectors.joining())
                            + (chosen.size() > CANDIDATES_MAX ? "\n  …" : ""));
        }
        return chosen.get(0).path("id").asText();
    }

    /** An official sees the institutions of one region: the whole country is asked province by province. */
    private List<String> provinces() {
        List<String> codes = new ArrayList<>();
        get("/api/v1/regions?kind=PROVINCE&limit=200", tokens.bearer(TokenRequest.as("SYS_ADMIN")))
                .path("items")
                .forEach(region -> codes.add(region.path("code").asText()));
        return codes;
    }

    private static String line(JsonNode one) {
        return "\n  " + one.path("id").asText() + "  " + one.path("name").asText() + "  "
                + one.path("regionCode").asText();
    }

    private JsonNode get(String path, String bearer) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept-Language", "en")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure("institutions cannot be looked up by name: the gateway answered "
                        + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new LauncherFailure(
                    "institutions cannot be looked up by name, there is no answer: is the suite up?"
                            + " (deploy/suite status)",
                    away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
    }
}
