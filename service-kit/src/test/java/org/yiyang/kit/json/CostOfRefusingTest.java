package org.yiyang.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Problem;
import org.yiyang.kit.refusal.Refused;

/** A body of the largest accepted size, made to be as expensive as possible, costs little memory to refuse. */
class CostOfRefusingTest {
    private static final int BODY_BYTES_MAX = 256 * 1024;
    private static final long ALLOCATED_BYTES_MAX = 50L * 1024 * 1024;
    private static final int ANSWER_BYTES_MAX = 20_000;
    private static final int ROUNDS = 20;
    private final ObjectMapper json = StrictJson.mapper();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Part(
            @NotBlank @Size(max = 10) String name,
            @Size(max = 3) List<@NotNull @Valid Part> parts) {}

    record Body(
            @NotBlank @Size(max = 10) String name,
            @NotNull @Size(max = 500) List<@NotNull @Valid Part> parts,
            Long number) {}

    static Stream<String> dear() {
        return Stream.of(
                list("null"),
                list("{}"),
                list("[]"),
                list("{\"parts\":[null,null,null]}"),
                list("{\"name\":\"\",\"parts\":[{\"parts\":[{},{},{}]},{},{}]}"),
                "{\"parts\":[" + filled("null", 499) + "]}",
                "{\"parts\":[" + filled("{\"parts\":[{\"parts\":[{},{},{}]},{},{}]}", 499) + "]}",
                "{\"parts\":[{" + names("\"f%05d\":[[]]", 15) + "}]}",
                "{" + names("\"f%05d\":{}", 12) + "}",
                "{" + many("\"name\":\"\"", BODY_BYTES_MAX / 10) + "}",
                "{\"name\":" + "[".repeat(100_000),
                "{\"number\":" + "9".repeat(200_000) + "}",
                "{\"name\":\"" + "x".repeat(250_000) + "\"}",
                "{\"" + "x".repeat(250_000) + "\":1}",
                "[" + many("null", 50_000) + "]");
    }

    private static String list(String element) {
        return "{\"parts\":[" + many(element, (BODY_BYTES_MAX - 20) / (element.length() + 1)) + "]}";
    }

    private static String filled(String element, int count) {
        return many(element, count);
    }

    private static String many(String element, int count) {
        return String.join(",", java.util.Collections.nCopies(count, element));
    }

    private static String names(String pattern, int length) {
        return IntStream.range(0, BODY_BYTES_MAX / (length + 3))
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("dear")
    void aDearBodyIsRefusedCheaplyAndInFewWords(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] answer = answer(bytes);
        for (int round = 1; round < ROUNDS; round++) {
            answer = answer(bytes);
        }
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long began = threads.getCurrentThreadCpuTime();
        answer(bytes);
        long cpu = threads.getCurrentThreadCpuTime() - began;
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        System.out.printf(
                "cost of refusing %s…: %d bytes in, %d out, %d KB allocated, %.1f ms of a core%n",
                body.substring(0, Math.min(30, body.length())),
                bytes.length,
                answer.length,
                allocated / 1024,
                cpu / 1e6);
        assertTrue(allocated < ALLOCATED_BYTES_MAX, allocated + " bytes allocated");
        assertTrue(answer.length < ANSWER_BYTES_MAX, answer.length + " bytes of answer");
    }

    private byte[] answer(byte[] body) throws IOException {
        Refused refused = refused(body);
        assertTrue(refused.problems().size() <= Refused.PROBLEMS_MAX);
        assertEquals(400, refused.refusal().kind().status());
        return json.writeValueAsBytes(Problem.of(refused, Language.ZH, "/api/v1/things", "id"));
    }

    private Refused refused(byte[] body) throws IOException {
        try {
            Body read = json.readValue(new ByteArrayInputStream(body), Body.class);
            Set<ConstraintViolation<Body>> violations = validator.validate(read);
            return FieldViolations.refused(new ConstraintViolationException(violations));
        } catch (JsonProcessingException unfit) {
            return JsonFaults.refused(unfit);
        }
    }
}
