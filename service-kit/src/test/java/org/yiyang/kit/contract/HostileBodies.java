package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Bodies that nobody sends by mistake, against one operation of a running service: each is refused for its own reason,
 * in few words, and the service goes on.
 *
 * @param path an operation that takes JSON by POST
 * @param token of one who may use it
 * @param list a field of its body that takes a list, or an object
 */
public record HostileBodies(String path, TokenRequest token, String list) {
    private static final int ANSWER_BYTES_MAX = 20_000;
    private static final int JSON_BYTES_MAX = 256 * 1024;
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Sends all of them. */
    public void areRefused() {
        malformed().forEach((body, code) -> is(400, code, JSON, body.getBytes(StandardCharsets.UTF_8)));
        otherEncodings();
        otherTypes();
        tooLarge();
        parameters();
    }

    private Map<String, String> malformed() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String field = "{\"" + list + "\":";
        bodies.put(field + "[" + many("null", 2000) + "]}", "FIELDS_INVALID");
        bodies.put(field + "[" + many("null", 50_000) + "]}", "FIELDS_INVALID");
        bodies.put(field + "[" + many("{}", 16_000) + "]}", "FIELDS_INVALID");
        bodies.put(field + "[" + many("[[]]", 16_000) + "]}", "FIELDS_INVALID");
        bodies.put(field + "[{" + names(10_000) + "}]}", "FIELDS_INVALID");
        bodies.put("{" + names(10_000) + "}", "FIELDS_INVALID");
        bodies.put("{" + many("\"" + list + "\":null", 10_000) + "}", "BODY_MALFORMED");
        bodies.put("[".repeat(100_000), "BODY_MALFORMED");
        bodies.put(field + "9".repeat(200_000) + "}", "FIELDS_INVALID BODY_BEYOND_LIMIT");
        bodies.put(field + '"' + "x".repeat(200_000) + "\"}", "FIELDS_INVALID BODY_BEYOND_LIMIT");
        bodies.put("{\"" + "x".repeat(200_000) + "\":1}", "BODY_BEYOND_LIMIT");
        bodies.put("[" + many("null", 50_000) + "]", "BODY_MALFORMED");
        return bodies;
    }

    private void otherEncodings() {
        String chinese = "{\"" + list + "\":\"海口\"}";
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-32BE", "GBK"}) {
            is(400, "BODY_NOT_UTF8", JSON, chinese.getBytes(Charset.forName(charset)));
        }
        is(400, "BODY_NOT_UTF8", JSON, new byte[] {'{', '"', (byte) 0xc1, (byte) 0xa1, '"', ':', '1', '}'});
    }

    private void otherTypes() {
        byte[] empty = "{\"?\":1}".getBytes(StandardCharsets.UTF_8);
        for (String charset : new String[] {"GBK", "gb18030", "UTF-16", "ISO-8859-1", "us-ascii", "no-such"}) {
            is(415, "MEDIA_TYPE_UNSUPPORTED", JSON + "; charset=" + charset, empty);
            is(415, "MEDIA_TYPE_UNSUPPORTED", JSON + ";Charset=\"" + charset + '"', empty);
        }
        for (String charset : new String[] {"utf-8", "UTF-8", "\"utf-8\""}) {
            is(400, "FIELDS_INVALID", JSON + ";charset=" + charset, empty);
        }
        is(415, "MEDIA_TYPE_UNSUPPORTED", "text/plain", empty);
        HttpRequest.Builder packed = request(JSON).header("Content-Encoding", "gzip");
        HttpResponse<String> refused = send(packed.POST(HttpRequest.BodyPublishers.ofByteArray(packed(empty))));
        assertEquals(415, refused.statusCode(), refused.body());
        assertEquals("identity", refused.headers().firstValue("Accept-Encoding").orElse(""));
    }

    private void tooLarge() {
        byte[] large = ("{\"" + list + "\":\"" + "x".repeat(JSON_BYTES_MAX) + "\"}").getBytes(StandardCharsets.UTF_8);
        is(413, "BODY_TOO_LARGE", JSON, large);
        is(
                413,
                "BODY_TOO_LARGE",
                request(JSON).POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
    }

    private void parameters() {
        String many = IntStream.range(0, 700).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(base() + "?" + many));
        JsonNode answer = is(400, "FIELDS_INVALID", authorised(asked, JSON).POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals(50, answer.get("errors").size());
        assertEquals(650, answer.get("furtherErrors").asInt());
    }

    private static String many(String element, int count) {
        return String.join(",", Collections.nCopies(count, element));
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj("\"f%d\":[[],{}]"::formatted).collect(Collectors.joining(","));
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    private String base() {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }

    private HttpRequest.Builder request(String type) {
        return authorised(HttpRequest.newBuilder(URI.create(base())), type);
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request, String type) {
        return request.header(
                        "Authorization", "Bearer " + LocalServers.startOnce().token(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type);
    }

    private void is(int status, String codes, String type, byte[] body) {
        is(status, codes, request(type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static JsonNode is(int status, String codes, HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(
                answer.body().length() < ANSWER_BYTES_MAX, () -> answer.body().length() + " bytes of answer");
        try {
            JsonNode problem = MAPPER.readTree(answer.body());
            assertTrue(codes.contains(problem.path("code").asText("?")), () -> "for " + codes + ": " + answer.body());
            return problem;
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("no problem document", unreadable);
        }
    }
}
