package org.yiyang.console.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The city's OpenID Connect provider, as far as a sign-in needs it. */
@ApplicationScoped
public class Issuer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI address;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private volatile JsonNode discovered;

    Issuer(@ConfigProperty(name = "yiyang.console.issuer") URI address, ObjectMapper json) {
        this.address = address;
        this.json = json;
    }

    URI address() {
        return address;
    }

    /** One of its addresses, as {@code token_endpoint}; empty while it cannot be asked, or where it has none. */
    Optional<String> place(String name) {
        JsonNode known = discovered;
        if (known == null) {
            URI place = URI.create(address + "/.well-known/openid-configuration");
            known = sent(HttpRequest.newBuilder(place).timeout(PATIENCE).build())
                    .orElse(null);
            discovered = known;
        }
        return Optional.ofNullable(known)
                .map(found -> found.path(name).asText(""))
                .filter(text -> !text.isEmpty());
    }

    /** Empty if it gives none. */
    Optional<Tokens> tokens(Map<String, String> form) {
        return place("token_endpoint")
                .flatMap(place -> sent(HttpRequest.newBuilder(URI.create(place))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build()))
                .filter(answer -> answer.has("access_token"))
                .map(answer -> new Tokens(
                        answer.path("access_token").asText(),
                        answer.path("refresh_token").asText(""),
                        answer.path("id_token").asText(""),
                        Instant.now().plusSeconds(answer.path("expires_in").asLong())));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Optional<JsonNode> sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(json.readTree(answer.body())) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
