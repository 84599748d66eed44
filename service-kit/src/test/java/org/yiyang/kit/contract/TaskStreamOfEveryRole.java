package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Roles;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * The stream of tasks of a running service, opened in every role:
 * it begins, or is refused with a reason; it never just hangs.
 */
public final class TaskStreamOfEveryRole {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    public TaskStreamOfEveryRole(String service) {
        address = RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + service + "/tasks/stream";
    }

    /** The closed list of roles, as its constants say. */
    public static List<String> roles() {
        return Stream.of(Roles.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(TaskStreamOfEveryRole::value)
                .toList();
    }

    private static String value(Field role) {
        try {
            return (String) role.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token of this role alone, with every claim that some role needs. */
    public static TokenRequest token(String role) {
        return TokenRequest.as(role)
                .region("4601")
                .institution(UUID.randomUUID().toString())
                .person(UUID.randomUUID().toString())
                .scope("events:read")
                .subject("stream-" + role);
    }

    /** Opens one stream in each role at the same time; those in {@code refused} are answered 403, all others 200. */
    public void beginsOrIsRefused(Set<String> refused) {
        TreeMap<String, String> seen = new TreeMap<>();
        TreeMap<String, String> expected = new TreeMap<>();
        for (String role : roles()) {
            expected.put(role, refused.contains(role) ? "403 application/problem+json" : "200 event:present");
            seen.put(role, beginning(token(role)));
        }
        assertEquals(expected, seen);
    }

    private String beginning(TokenRequest token) {
        HttpResponse<InputStream> answer = open(token);
        try (BufferedReader lines = linesOf(answer)) {
            return answer.statusCode() == 200
                    ? "200 " + afterId(lines)
                    : answer.statusCode() + " "
                            + answer.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .split(";")[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps a stream open until a comment comes, which says that it lives. */
    public void livesOn(TokenRequest token) {
        HttpResponse<InputStream> answer = open(token);
        assertEquals(200, answer.statusCode());
        assertEquals("no", answer.headers().firstValue("X-Accel-Buffering").orElse(""));
        try (BufferedReader lines = linesOf(answer)) {
            assertEquals("event:present", afterId(lines));
            assertTrue(lines.readLine().startsWith("data:{\"items\":["));
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            assertTrue(line != null && line.startsWith(":"), line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first line after the event's id, with which it begins. */
    private static String afterId(BufferedReader lines) throws IOException {
        String first = lines.readLine();
        return first != null && first.startsWith("id:") ? lines.readLine() : first;
    }

    private HttpResponse<InputStream> open(TokenRequest token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + LocalServers.startOnce().token(token))
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static BufferedReader linesOf(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
