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

/** What systems and operators do with webhooks, called once each at one service through the gateway; nothing is sent. */
record WebhookOperations(String service, String system, String admin) {
    private static final String ADDRESS = "https://hooks.invalid/yiyang";
    private static final List<String> OPERATIONS = List.of(
            "subscribeWebhook",
            "readWebhook",
            "listWebhooks",
            "pauseWebhook",
            "resumeWebhook",
            "rotateWebhookSecret",
            "pingWebhook",
            "replayWebhook",
            "replaceWebhook",
            "listWebhookDeliveries",
            "replayWebhookDelivery",
            "disableWebhook",
            "enableWebhook");

    /** The ids of the operations that were answered. */
    List<String> callEach() throws IOException {
        String path = "/webhooks/" + subscribed();
        Map<String, Object> reason = Map.of("reason", "试验");
        assertEquals(
                "ACTIVE",
                call(200, system, "GET", path, null, null).get("status").asText());
        call(200, system, "GET", "/webhooks", null, null);
        call(200, system, "POST", path + "/pause", reason, null);
        call(200, system, "POST", path + "/resume", null, null);
        call(200, system, "POST", path + "/rotate-secret", Map.of(), null);
        call(202, system, "POST", path + "/ping", null, null);
        call(200, system, "POST", path + "/replay", Map.of("deadLetters", true), null);
        call(200, system, "PUT", path, wanted(), "*");
        replayOne(path.substring("/webhooks/".length()));
        call(200, admin, "POST", path + "/disable", reason, null);
        call(200, admin, "POST", path + "/enable", reason, null);
        call(200, admin, "POST", path + "/disable", reason, null);
        return OPERATIONS;
    }

    private String subscribed() throws IOException {
        return call(201, system, "POST", "/webhooks", wanted(), null)
                .at("/webhook/id")
                .asText();
    }

    private Map<String, Object> wanted() {
        String topic = Relays.awaitTopic(
                service,
                "topic in ('yiyang.institution', 'yiyang.agreement', 'yiyang.designation', 'yiyang.referral')");
        return Map.of("url", ADDRESS, "eventTypes", List.of(topic));
    }

    /** The ping, made a dead letter by hand. */
    private void replayOne(String id) throws IOException {
        String ping = call(200, system, "GET", "/webhook-deliveries?webhookId=" + id, null, null)
                .at("/items/0/id")
                .asText();
        Suite.tables(service)
                .change(
                        "update webhook_delivery set status = 'DEAD', next_at = '2000-01-01' where subscription_id = ?",
                        bytes(id));
        call(200, system, "POST", "/webhook-deliveries/" + ping + "/replay", null, null);
    }

    private JsonNode call(
            int status, String bearer, String method, String path, Map<String, Object> body, String ifMatch)
            throws IOException {
        HttpRequest.Builder request = Http.request(Suite.gateway().uri().resolve("/api/v1/" + service + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Http.text(body)));
        HttpResponse<String> answer =
                Http.send((ifMatch == null ? request : request.header("If-Match", ifMatch)).build());
        assertEquals(status, answer.statusCode(), path + " " + answer.body());
        return Http.json(answer.body());
    }

    private static byte[] bytes(String id) {
        UUID uuid = UUID.fromString(id);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
