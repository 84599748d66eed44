package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.receiver.WebhookSignature;
import org.yiyang.kit.webhook.Receiver;
import org.yiyang.kit.webhook.Receiver.Came;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A system of another department that has subscribed to what happens to elders. */
abstract class SubscribedSystem extends ResidentOfAHome {
    static final String WEBHOOKS = "/api/v1/insurance/webhooks";
    static final String DELIVERIES = "/api/v1/insurance/webhook-deliveries";
    static final String SCOPES = "events:read elder:read";
    static final Duration PATIENCE = Duration.ofSeconds(60);
    final TokenRequest system = system("hook-" + UUID.randomUUID(), "460106", SCOPES);
    final Receiver receiver = new Receiver();
    String secret;
    String webhook;

    @Inject
    Database database;

    @BeforeEach
    void itHasSubscribed() {
        ValidatableResponse made =
                subscribe(system, body(receiver.url(), "yiyang.elder")).statusCode(201);
        secret = made.body("secret", startsWith("whsec_")).extract().path("secret");
        webhook = made.extract().path("webhook.id");
    }

    @AfterEach
    void itEnds() {
        TestClock.aheadDays(0);
        receiver.close();
        post(TokenRequest.as("SYS_ADMIN"), webhook, "disable", Map.of("reason", "试毕"));
    }

    static TokenRequest system(String client, String region, String scopes) {
        return TokenRequest.as("EXTERNAL_SYSTEM").client(client).region(region).scope(scopes);
    }

    static Map<String, Object> body(String url, String... types) {
        return new HashMap<>(Map.of("url", url, "eventTypes", List.of(types)));
    }

    ValidatableResponse subscribe(TokenRequest who, Map<String, Object> body) {
        return agency.with(who).post(WEBHOOKS, body).then();
    }

    ValidatableResponse post(TokenRequest who, String id, String verb, Object body) {
        var request = agency.with(who);
        return (body == null ? request : request.body(body))
                .post(WEBHOOKS + "/" + id + "/" + verb)
                .then();
    }

    ValidatableResponse seen(TokenRequest who) {
        return agency.with(who).get(WEBHOOKS + "/" + webhook).then();
    }

    ValidatableResponse deliveries(String query) {
        return agency.with(system).reads(DELIVERIES + "?limit=200&webhookId=" + webhook + query);
    }

    long position() {
        return ((Number) seen(system).extract().path("position")).longValue();
    }

    static <T> void becomes(T expected, Callable<T> actual) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(expected, actual.call()));
    }

    /** What is not taken is tried again after five seconds already, which a busy machine may need for less. */
    List<String> differentLinesOf(String elder) {
        return receiver.linesOf(elder).stream().distinct().toList();
    }

    String another() {
        return enter(SyntheticCodes.citizenId(LocalDate.parse("1941-03-01")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    void verify(String elder) {
        agent(elder, "verify", Map.of()).statusCode(200);
    }

    /** What happens to the elders of other tests may still be on its way here. */
    List<Came> pings() {
        return receiver.came().stream()
                .filter(one -> one.json().path("type").asText().equals("yiyang.webhook.ping"))
                .toList();
    }

    /** Checks a signature by the secrets that are valid, in their order. */
    static void isSigned(Came came, String... secrets) {
        List<byte[]> keys = new ArrayList<>();
        for (String one : secrets) {
            keys.add(Base64.getDecoder().decode(one.substring("whsec_".length())));
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(came.headers().get("webhook-timestamp")));
        Map<String, String> expected =
                WebhookSignature.headers(keys, came.id(), at, came.body().getBytes(StandardCharsets.UTF_8));
        assertEquals(expected.get("webhook-signature"), came.headers().get("webhook-signature"));
    }
}
