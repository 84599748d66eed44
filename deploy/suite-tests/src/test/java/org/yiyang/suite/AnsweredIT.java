package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing is offered that no test has seen work: each operation of the documents was answered 2xx at least once. */
@Tag("long")
class AnsweredIT {
    private static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");
    /** A topic that each of them consumes. */
    private static final Map<String, String> CONSUMED = Map.of(
            "institution", "yiyang.agreement",
            "contract", "yiyang.institution",
            "insurance", "yiyang.institution",
            "referral", "yiyang.institution");

    private final Bearers bearers = new Bearers(Suite.city());

    @TestFactory
    Stream<DynamicTest> everyOperationWasAnswered() {
        return SERVICES.stream()
                .map(service -> DynamicTest.dynamicTest(service, () -> {
                    Answered answered = Answered.by(service);
                    assertTrue(answered.document().operations().size() > 20, "the document is too short to be true");
                    assertEquals(Set.of(), answered.missingBesides(answeredHere(service)));
                }));
    }

    /** A list that may be absent is {@code @Nullable}; a status that the kit cannot know is named by {@code @APIResponse}. */
    @TestFactory
    Stream<DynamicTest> everyAnswerWasWhatTheDocumentSays() {
        return SERVICES.stream()
                .map(service ->
                        DynamicTest.dynamicTest(service, () -> assertEquals(Set.of(), Answered.misdescribed(service))));
    }

    /** What the kit gives every service alike is called here once for each, through the gateway. */
    private Set<String> answeredHere(String service) throws IOException, InterruptedException {
        String root = "/api/v1/" + service + "/";
        String own = "Of" + service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        Set<String> answered = new TreeSet<>();
        read(root + "events?limit=1", "EXTERNAL_SYSTEM");
        answered.add("readEvents" + own);
        String dictionary = Http.json(read(root + "dictionaries", "SYS_ADMIN"))
                .at("/items/0")
                .asText();
        answered.add("listDictionaries" + own);
        read(root + "dictionaries/" + dictionary, "SYS_ADMIN");
        answered.add("readDictionary" + own);
        read(root + "parameters", "HEALTH_ADMIN");
        answered.add("listParameters" + own);
        read(root + "parked", "SYS_ADMIN");
        read(root + "status", "SYS_ADMIN");
        answered.addAll(Set.of("listParked" + own, "readStatus" + own));
        read(root + "audit-entries", "AUDITOR");
        answered.add("listAuditEntries" + own);
        read(root + "tasks", "HEALTH_ADMIN");
        answered.add("listTasks" + own);
        watchByTicket(root);
        answered.addAll(Set.of("giveStreamTicket" + own, "watchTasks" + own));
        if (service.equals("referral")) {
            assertEquals(
                    "event:present", beginningOf("/api/v1/dispatch/stream?region=4601", bearers.of("HEALTH_ADMIN")));
            answered.add("watchDispatchQueue");
        }
        replay(service);
        answered.add("replayParked" + own);
        // Answered 200 in ReconciliationIT, which plants in each service what they put right.
        answered.addAll(Set.of("reconcile" + own, "republish" + own, "discardRemains" + own));
        new EventOperations(service, bearers.of("SYS_ADMIN"))
                .callEach()
                .forEach(operation -> answered.add(operation + own));
        new WebhookOperations(service, bearers.of("EXTERNAL_SYSTEM"), bearers.of("SYS_ADMIN"))
                .callEach()
                .forEach(operation -> answered.add(operation + own));
        return answered;
    }

    private void watchByTicket(String root) throws IOException, InterruptedException {
        String ticket = Http.json(send(root + "stream-tickets", "HEALTH_ADMIN", "POST"))
                .get("ticket")
                .asText();
        assertEquals("event:present", beginningOf(root + "tasks/stream?ticket=" + ticket, null));
    }

    /** What an earlier release could not read is parked; the operator has this one try again. */
    private void replay(String service) throws IOException {
        String topic = CONSUMED.get(service);
        if (Suite.topic(topic).records().isEmpty()) {
            Partners.of("重放" + service);
            Awaitility.await().until(() -> !Suite.topic(topic).records().isEmpty());
        }
        UUID parked = new Parking(Suite.tables(service))
                .park(Suite.topic(topic).records().get(0));
        String path = "/api/v1/" + service + "/parked/" + parked + "/replay";
        HttpResponse<String> answer =
                Http.send(Http.request(Suite.gateway().uri().resolve(path))
                        .header("Authorization", "Bearer " + bearers.of("SYS_ADMIN"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        assertEquals(204, answer.statusCode(), path + " " + answer.body());
        assertEquals(
                0,
                Suite.tables(service).count("select count(*) from parked where replayed_at is null"),
                service + " still has something parked");
    }

    private String read(String path, String role) throws IOException {
        return send(path, role, "GET");
    }

    private String send(String path, String role, String method) throws IOException {
        HttpResponse<String> answer =
                Http.send(Http.request(Suite.gateway().uri().resolve(path))
                        .header("Authorization", "Bearer " + bearers.of(role))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        return answer.body();
    }

    /**
     * The line of a stream of events after the first event's id; then it is left.
     *
     * @param bearer null where the path brings a ticket
     */
    private String beginningOf(String path, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                Http.request(Suite.gateway().uri().resolve(path)).header("Accept", "text/event-stream");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<java.io.InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode(), path);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertTrue(lines.readLine().startsWith("id:"));
            return lines.readLine();
        }
    }

    /** The count itself can fail: an operation that nobody calls is missed. */
    @Test
    void anOperationThatNobodyCalledIsNamed() {
        Answered nobody = new Answered("contract", Answered.by("contract").document(), List.of());
        Set<String> missing = nobody.missingBesides(Set.of("readAgreement"));
        assertEquals(nobody.document().operations().size() - 1, missing.size());
        assertFalse(missing.contains("readAgreement"));
        assertTrue(missing.contains("draftAgreement"));
    }
}
