package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalServers;
import org.yiyang.local.LocalTraces;
import org.yiyang.local.Ports;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.SyntheticCodes;

/** What a real Zipkin shows of a call through the gateway: one trace across the services and Kafka, and nobody in it. */
@Tag("long")
class TracesIT {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    private static final List<String> TRACED = List.of("referral", "insurance");
    private static final String NAME = "司马无痕";
    private static final String PHONE = "13907659021";
    private static final String QUERY = "querycanary7391";
    private static final String CITIZEN_ID = SyntheticCodes.citizenId(LocalDate.parse("1938-02-03"));
    private static final Map<String, Application> SERVICES = new TreeMap<>();

    private static LocalTraces traces;
    private static Partners partners;
    private static Application gateway;

    /** The two services that take part are replaced by instances that send their spans; the others know what they must. */
    @BeforeAll
    static void start() {
        Suite.startServices(LocalServers.SERVICES);
        partners = Partners.of("追踪");
        Insured.at(partners);
        for (String service : TRACED) {
            Partners.awaitKnown(service, partners.home());
            Partners.awaitKnown(service, partners.hospital());
            Suite.service(service).stop();
        }
        Path folder = Path.of("target", "local");
        traces = LocalTraces.ofRepository(
                        ROOT,
                        ServerPlace.below(folder, "zipkin", Ports.free()),
                        ServerPlace.below(folder, "otlp", Ports.free()),
                        Lifetime.WITH_PARENT)
                .start();
        TRACED.forEach(service -> SERVICES.put(
                service,
                new Application(service + "-service", service + "-traced", traced(Suite.config(service))).start()));
        gateway = gateway().start();
    }

    @AfterAll
    static void stop() {
        gateway.stop();
        SERVICES.values().forEach(Application::stop);
        TRACED.forEach(service -> Suite.service(service).start());
        traces.stop();
    }

    /** As the launcher sets it for a suite that is observed; there is nothing else to switch. */
    private static Map<String, String> traced(Map<String, String> config) {
        Map<String, String> all = new TreeMap<>(config);
        all.put("quarkus.otel.exporter.otlp.endpoint", traces.endpoint().toString());
        all.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        all.put("quarkus.otel.traces.sampler.arg", "1.0");
        all.put("quarkus.otel.sdk.disabled", "false");
        all.put("quarkus.datasource.jdbc.telemetry.enabled", "true");
        return all;
    }

    private static Application gateway() {
        Map<String, String> config = traced(Suite.SERVERS.configWithoutDatabase());
        for (String service : LocalServers.SERVICES) {
            Application behind = SERVICES.getOrDefault(service, Suite.service(service));
            config.put("yiyang.gateway." + service + "-url", behind.uri().toString());
            config.put(
                    "yiyang.gateway." + service + "-management-url",
                    behind.management().toString());
        }
        return new Application("gateway", "gateway-traced", config);
    }

    @Test
    void aSubmissionIsOneTraceFromTheGatewayThroughDatabaseAndKafkaToTheNextService() throws IOException {
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpResponse<String> answer = call(trace, "POST", "/api/v1/referrals/emergency", emergency());
        assertEquals(201, answer.statusCode(), answer.body());

        // Each process sends its own spans when it likes to: those of the last step may be there first.
        Awaitility.await()
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> mustBeOneTrace(Http.json(ask("trace/" + trace))));
        mustIdentifyNobody();
    }

    private static void mustBeOneTrace(JsonNode shown) {
        JsonNode atGateway = only(shown, "gateway", "SERVER");
        JsonNode atReferral = only(shown, "referral-service", "SERVER");
        assertEquals(id(atGateway), atReferral.path("parentId").asText());
        assertTrue(
                all(shown, "referral-service", "CLIENT").stream()
                        .anyMatch(span -> isStatement(span) && isBelow(shown, span, id(atReferral))),
                "no statement of the referral service in " + shown);

        assertTrue(has(shown, "insurance-service", "CONSUMER"), "consumed by nobody in " + shown);
        JsonNode consumed = all(shown, "insurance-service", "CONSUMER").get(0);
        assertEquals("process yiyang.referral", consumed.path("name").asText());
        assertTrue(isBelow(shown, consumed, id(atReferral)), "published by another: " + consumed);
        assertTrue(
                all(shown, "insurance-service", "CLIENT").stream()
                        .anyMatch(span -> isStatement(span) && isBelow(shown, span, id(consumed))),
                "no statement of the insurance service in " + shown);
    }

    @Test
    void aQueryStringStandsInNoSpan() throws IOException {
        String trace = UUID.randomUUID().toString().replace("-", "");
        // Refused by the service, which knows no such parameter: a caller may write there whatever it likes.
        assertEquals(
                400,
                call(trace, "GET", "/api/v1/referrals?limit=1&unknown=" + QUERY, null)
                        .statusCode());

        JsonNode shown = awaitTrace(trace, spans -> has(spans, "referral-service", "SERVER"));
        assertEquals(
                "/api/v1/referrals",
                only(shown, "referral-service", "SERVER").at("/tags/url.path").asText());
        mustIdentifyNobody();
    }

    /** A trace begins with a call or a message: what the services ask of themselves all the time would drown these. */
    @Test
    void aStatementAloneIsNoTrace() throws IOException {
        awaitSpansOf("referral-service");
        for (JsonNode trace : Http.json(ask("traces?limit=500&lookback=3600000"))) {
            for (JsonNode span : trace) {
                assertTrue(span.has("parentId") || !isStatement(span), "alone: " + span);
            }
        }
    }

    private static void awaitSpansOf(String service) throws IOException {
        String trace = UUID.randomUUID().toString().replace("-", "");
        call(trace, "GET", "/api/v1/referrals?limit=1", null);
        awaitTrace(trace, spans -> has(spans, service, "SERVER"));
    }

    private static Map<String, Object> emergency() {
        Map<String, Object> patient = Map.of("name", NAME, "citizenId", CITIZEN_ID, "phone", PHONE);
        Map<String, Object> form =
                Map.of("brief", "突发胸痛", "patient", patient, "doctor", Map.of("name", NAME, "phone", PHONE));
        return Map.of("receiverId", partners.hospital(), "form", form);
    }

    private static HttpResponse<String> call(String trace, String method, String path, Object body) throws IOException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(Http.text(body));
        return Http.send(Http.request(gateway.uri().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Bearer " + Emergencies.account("traced-" + trace, "CARE_MANAGER", partners.home()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .method(method, content)
                .build());
    }

    private static JsonNode awaitTrace(String trace, Predicate<JsonNode> complete) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(250))
                .until(() -> Http.json(ask("trace/" + trace)), complete);
    }

    /** An empty array where Zipkin does not know it yet. */
    private static String ask(String what) throws IOException {
        HttpResponse<String> answer = Http.get(traces.pages().resolve("/api/v2/" + what));
        return answer.statusCode() == 404 ? "[]" : answer.body();
    }

    /** Of no span of any service: names, numbers and telephones of the call, and what stood behind a question mark. */
    private static void mustIdentifyNobody() throws IOException {
        String everything = ask("traces?limit=500&lookback=3600000");
        assertTrue(everything.contains("/api/v1/referrals"), everything);
        for (String canary : List.of(NAME, PHONE, CITIZEN_ID, CITIZEN_ID.substring(6, 14), QUERY, "突发胸痛")) {
            assertTrue(!everything.contains(canary), canary + " is in a span");
        }
    }

    private static boolean has(JsonNode spans, String service, String kind) {
        return !all(spans, service, kind).isEmpty();
    }

    private static JsonNode only(JsonNode spans, String service, String kind) {
        List<JsonNode> found = all(spans, service, kind);
        assertEquals(1, found.size(), service + " " + kind + " in " + spans);
        return found.get(0);
    }

    private static List<JsonNode> all(JsonNode spans, String service, String kind) {
        List<JsonNode> found = new ArrayList<>();
        spans.forEach(span -> {
            if (span.at("/localEndpoint/serviceName").asText().equals(service)
                    && span.path("kind").asText().equals(kind)) {
                found.add(span);
            }
        });
        return found;
    }

    private static boolean isStatement(JsonNode span) {
        return span.path("tags").has("db.system") || span.path("tags").has("db.system.name");
    }

    private static boolean isBelow(JsonNode spans, JsonNode span, String ancestor) {
        String parent = span.path("parentId").asText();
        if (parent.equals(ancestor)) {
            return true;
        }
        for (JsonNode other : spans) {
            if (id(other).equals(parent)) {
                return isBelow(spans, other, ancestor);
            }
        }
        return false;
    }

    private static String id(JsonNode span) {
        return span.path("id").asText();
    }
}
