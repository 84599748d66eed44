package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.yiyang.kit.history.UnreadableReasons;

/**
 * Writes down which calls of a service's tests were answered 2xx, as {@code POST /api/v1/…} in
 * {@code target/answered-calls.txt}, and how many statements each took and how many items it answered in
 * {@code target/statements.txt}; and in {@code target/misdescribed.txt} what was answered otherwise than the recorded
 * document says. The whole suite's tests look at all three. Begun again by each run of the tests.
 */
public final class AnsweredCalls implements QuarkusTestBeforeClassCallback, Filter {
    private static final Path CALLS = Path.of("target", "answered-calls.txt");
    private static final Path STATEMENTS = Path.of("target", "statements.txt");
    private static final Path MISDESCRIBED = Path.of("target", "misdescribed.txt");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String BEGUN = "yiyang.answered-calls.begun";
    private final AnswerShapes shapes = AnswerShapes.recorded();

    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(AnsweredCalls.class::isInstance)) {
            begin();
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        int before = CountedStatements.soFar();
        Response answer = context.next(request, response);
        int statements = CountedStatements.soFar() - before;
        JsonNode body = json(answer);
        compare(request, answer.statusCode(), body);
        mustSpeakToPeople(request, answer);
        mustShowReasons(request, body);
        if (answer.statusCode() / 100 == 2) {
            String call =
                    request.getMethod() + " " + URI.create(request.getURI()).getPath();
            write(CALLS, call, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (answer.header("Idempotency-Replayed") == null) {
                // How many items a list has; 0 for what is none.
                String line = call + " " + statements + " " + body.path("items").size();
                write(STATEMENTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        return answer;
    }

    private void compare(FilterableRequestSpecification request, int status, JsonNode body) {
        String path = URI.create(request.getURI()).getPath();
        for (String fault : Set.copyOf(shapes.faults(request.getMethod(), path, status, body))) {
            write(
                    MISDESCRIBED,
                    fault + " of " + request.getMethod() + " " + path.replaceAll(ID, "{id}"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** No refusal shows people an id: what stands in the way has a name, a number or a day. */
    private static void mustSpeakToPeople(FilterableRequestSpecification request, Response answer) {
        if (!String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
            return;
        }
        try {
            JsonNode problem = JSON.readTree(answer.asByteArray());
            if (problem.path("detail").asText().matches("(?s).*" + ID + ".*")) {
                String path = URI.create(request.getURI()).getPath().replaceAll(ID, "{id}");
                String fault = problem.path("code").asText() + " says an id";
                write(
                        MISDESCRIBED,
                        fault + " of " + request.getMethod() + " " + path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** No history shows people a reason as a code or an id. */
    private static void mustShowReasons(FilterableRequestSpecification request, JsonNode body) {
        String path = URI.create(request.getURI()).getPath();
        if (!path.endsWith("/history")) {
            return;
        }
        for (JsonNode move : body.path("items")) {
            String verb = move.path("verb").asText();
            String shown = move.path("reasonLabel").path("zh").asText(null);
            UnreadableReasons.in(shown)
                    .ifPresent(word -> write(
                            MISDESCRIBED,
                            "the reason of " + verb + " is given by " + word + " of GET " + path.replaceAll(ID, "{id}"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND));
        }
    }

    private static JsonNode json(Response answer) {
        if (!String.valueOf(answer.contentType()).startsWith("application/json")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A second class loader of the same run adds to what the first has written. */
    private static void begin() {
        if (System.setProperty(BEGUN, "true") == null) {
            for (Path file : List.of(CALLS, STATEMENTS, MISDESCRIBED)) {
                write(
                        file,
                        "",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
            }
        }
    }

    private static synchronized void write(Path file, String line, StandardOpenOption... how) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, line.isEmpty() ? List.of() : List.of(line), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
