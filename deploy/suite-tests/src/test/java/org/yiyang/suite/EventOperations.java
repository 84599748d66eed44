package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an operator does about events that do not flow, called once each at one service through the gateway. */
record EventOperations(String service, String bearer) {
    /** A topic without a relay: what is planted there is moved by nobody else. */
    private static final String PLANTED = "planted";

    /** The ids of the operations that were answered. */
    List<String> callEach() throws IOException {
        String event = blockedEvent();
        assertEquals(
                event,
                call(200, "GET", "/blocked-events", null).at("/items/0/id").asText());
        call(200, "POST", "/blocked-events/" + event + "/resend", null);
        assertEquals(0, call(200, "GET", "/blocked-events", null).at("/items").size());
        Suite.tables(service).change("update outbox set blocked_reason = 'planted' where topic = ?", PLANTED);
        call(200, "POST", "/blocked-events/" + event + "/skip", Map.of("reason", "试验"));

        String topic = Relays.awaitTopic(service, "1 = 1");
        JsonNode resend = call(202, "POST", "/event-resends", Map.of("topic", topic, "reason", "试验"));
        String path = "/event-resends/" + resend.get("id").asText();
        assertEquals(topic, call(200, "GET", path, null).get("topic").asText());
        assertEquals(resend.get("id"), call(200, "GET", "/event-resends", null).at("/items/0/id"));
        String running = runningResend();
        assertEquals(
                "CANCELLED",
                call(200, "POST", "/event-resends/" + running + "/cancel", null)
                        .get("status")
                        .asText());
        return List.of(
                "listBlockedEvents",
                "resendBlockedEvent",
                "skipBlockedEvent",
                "resendEvents",
                "readResend",
                "listResends",
                "cancelResend");
    }

    /** One before all events of a record that there is: so it is no remains of a write. */
    private String blockedEvent() {
        UUID event = UUID.randomUUID();
        byte[] record = Suite.tables(service)
                .all("select aggregate_id from outbox order by id limit 1", row -> row.getBytes(1))
                .stream()
                .findFirst()
                .orElseGet(() -> bytes(UUID.randomUUID()));
        Suite.tables(service)
                .change(
                        "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, payload,"
                                + " happened_at, blocked_reason)"
                                + " values (?, ?, 'planted', ?, ?, 'planted', '{}', utc_timestamp(6), 'planted')",
                        bytes(event),
                        PLANTED,
                        record,
                        -1 - (event.getLeastSignificantBits() >>> 1));
        return event.toString();
    }

    private String runningResend() {
        UUID resend = UUID.randomUUID();
        Suite.tables(service)
                .change(
                        "insert into event_resend (id, topic, cause, status, cursor_id, until_id, total, done, refused,"
                                + " created_at) values (?, ?, 'REQUESTED', 'RUNNING', 0, 0, 1, 0, 0, utc_timestamp(6))",
                        bytes(resend),
                        PLANTED);
        return resend.toString();
    }

    private JsonNode call(int status, String method, String path, Map<String, Object> body) throws IOException {
        HttpRequest request = Http.request(Suite.gateway().uri().resolve("/api/v1/" + service + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Http.text(body)))
                .build();
        HttpResponse<String> answer = Http.send(request);
        assertEquals(status, answer.statusCode(), path + " " + answer.body());
        return Http.json(answer.body());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
