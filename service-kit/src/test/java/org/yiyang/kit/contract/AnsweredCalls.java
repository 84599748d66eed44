package org.yiyang.kit.contract;

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

/**
 * Writes down which calls of a service's tests were answered 2xx, as {@code POST /api/v1/…} in
 * {@code target/answered-calls.txt}; the whole suite's tests hold them against the recorded documents. Begun anew by
 * each run of the tests.
 */
public final class AnsweredCalls implements QuarkusTestBeforeClassCallback, Filter {
    private static final Path FILE = Path.of("target", "answered-calls.txt");
    private static final String BEGUN = "yiyang.answered-calls.begun";

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
        Response answer = context.next(request, response);
        if (answer.statusCode() / 100 == 2) {
            write(
                    request.getMethod() + " " + URI.create(request.getURI()).getPath(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return answer;
    }

    /** A second class loader of the same run adds to what the first has written. */
    private static void begin() {
        if (System.setProperty(BEGUN, "true") == null) {
            write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        }
    }

    private static synchronized void write(String line, StandardOpenOption... how) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, line.isEmpty() ? List.of() : List.of(line), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
