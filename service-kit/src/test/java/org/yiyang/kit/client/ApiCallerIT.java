package org.yiyang.kit.client;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers send, and which answers pass for what. */
class ApiCallerIT {
    private static final String REFUSAL = """
            {"type":"/api/v1/problems/ELDER_TOO_YOUNG","code":"ELDER_TOO_YOUNG","errors":[{"pointer":"/citizenId"}]}""";
    private final List<Sent> sent = new ArrayList<>();
    private final int portBefore = RestAssured.port;
    private HttpServer server;

    private record Sent(String call, String bearer, String key, String version, String type, String body) {}

    @BeforeEach
    void aServiceListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        RestAssured.port = server.getAddress().getPort();
    }

    @AfterEach
    void itEnds() {
        server.stop(0);
        RestAssured.port = portBefore;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        sent.add(new Sent(
                exchange.getRequestMethod() + " " + path,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("If-Match"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        boolean refused = path.startsWith("/refused");
        boolean busy = path.startsWith("/crowded") && sent.size() % 2 == 1;
        exchange.getResponseHeaders().add("Content-Type", refused ? "application/problem+json" : "application/json");
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        if (path.equals("/long?limit=1")) {
            exchange.getResponseHeaders().add("Link", "</long?cursor=a%2Bb&limit=1>; rel=\"next\"");
        }
        String items = "{\"items\":[{\"id\":\"" + sent.size() + "\"}]}";
        byte[] body = (refused ? REFUSAL : path.startsWith("/long") ? items : "{\"id\":\"7\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 422 : busy ? 503 : path.startsWith("/new") ? 201 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private final ApiCaller doctor = ApiCaller.as("INTERNAL_DOCTOR").institution("0198a7c0");

    @Test
    void eachCallHasTheTokenOfItsCallerAndAKeyOfItsOwn() {
        assertEquals("7", doctor.creates("/new", Body.of("day", LocalDate.parse("2026-12-01"), "note", null)));
        doctor.subject("another")
                .move("/records/7", "close", "{\"reason\":\"试\"}")
                .ok()
                .body("id", equalTo("7"));
        assertEquals("{\"day\":\"2026-12-01\"}", sent.get(0).body());
        assertEquals("POST /records/7/close", sent.get(1).call());
        assertEquals("{\"reason\":\"试\"}", sent.get(1).body());
        assertTrue(sent.get(0).bearer().startsWith("Bearer "));
        assertNotEquals(sent.get(0).bearer(), sent.get(1).bearer());
        assertNotEquals(sent.get(0).key(), sent.get(1).key());
        assertNull(sent.get(1).version());
    }

    @Test
    void aKeyAndAVersionAreSentWhereTheyAreSaid() {
        ApiCaller sameKey = doctor.key("k");
        sameKey.post("/new", Map.of()).created();
        sameKey.asRead("/records/7").put("/records/7", Map.of()).ok();
        doctor.reads("/records/7");
        assertEquals(
                List.of("k", "k", "k"), sent.stream().limit(3).map(Sent::key).toList());
        assertEquals("\"3\"", sent.get(2).version());
        assertNull(sent.get(3).version(), "the caller itself is what it was");
    }

    @Test
    void aBodyIsPutTogetherOfNamesAndValuesAndOfRelaxedJson() {
        Body body = Body.json("{name: '%s', beds: %s, in: ['A']}", "院", 3).and("{beds: 4}");
        assertEquals(Map.of("name", "院", "beds", 4, "in", List.of("A")), body);
        assertEquals(Map.of("beds", 4, "in", List.of("A")), Body.like(body, "name", null));
        assertThrows(IllegalArgumentException.class, () -> Body.json("{name:"));
    }

    @Test
    void whoHasNotSignedInSendsNeitherTokenNorKey() {
        ApiCaller.nobody().reads("/open");
        assertNull(sent.get(0).bearer());
        assertNull(sent.get(0).key());
    }

    @Test
    void theWordsOfRestAssuredBeginACallOfTheSameCaller() {
        doctor.queryParam("limit", 5).get("/records").then().statusCode(200);
        doctor.post("/papers", "text/csv", "名\n".getBytes(StandardCharsets.UTF_8))
                .ok();
        assertEquals("GET /records?limit=5", sent.get(0).call());
        assertTrue(sent.get(0).bearer().startsWith("Bearer "));
        assertEquals("text/csv", sent.get(1).type());
        assertEquals("名\n", sent.get(1).body());
    }

    @Test
    void aRefusalIsTheOneThatWasMeantOrTheTestFails() {
        Answer answer = doctor.post("/refused", Map.of());
        answer.refused(422, "ELDER_TOO_YOUNG", "/citizenId");
        assertThrows(AssertionError.class, () -> answer.refused(409, "ELDER_TOO_YOUNG"));
        assertThrows(AssertionError.class, () -> answer.refused(422, "ELDER_ALREADY_ENTERED"));
        assertThrows(AssertionError.class, () -> answer.refused(422, "ELDER_TOO_YOUNG", "/name"));
        assertThrows(AssertionError.class, answer::ok);
        assertThrows(AssertionError.class, answer::createdId);
        assertThrows(AssertionError.class, () -> doctor.post("/old", Map.of()).createdId());
    }

    @Test
    void aListIsReadToItsEndAsIfItWereOnePage() {
        doctor.readsAll("/long?limit=1").body("items.id", equalTo(List.of("1", "2")));
        assertEquals(
                List.of("GET /long?limit=1", "GET /long?cursor=a%2Bb&limit=1"),
                sent.stream().map(Sent::call).toList());
        doctor.readsAll("/long?limit=2").body("items.id", equalTo(List.of("3")));
    }

    @Test
    void whoIsToldThatTheServiceIsBusyIsAnsweredInTheEnd() {
        Callable<Integer> call = () -> doctor.get("/crowded").statusCode();
        assertEquals(Map.of(200, 3), Crowd.counted(Collections.nCopies(3, call)));
        assertEquals(6, sent.size());
    }
}
