package org.yiyang.referral;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.webhook.Receiver;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What the city's message gateway receives of referrals: what waits for whom, and what has become of it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class NoticeTest {
    private static final String WEBHOOKS = "/api/v1/referral/webhooks";
    private static final String SCOPES = "events:read referral:read";

    @Inject
    Inbox inbox;

    private static TokenRequest gateway(String scopes) {
        return TokenRequest.as("EXTERNAL_SYSTEM")
                .client("message-gateway")
                .region("460106")
                .scope(scopes);
    }

    private static Map<String, Object> body(String url, String... notices) {
        return new HashMap<>(Map.of("url", url, "notices", List.of(notices), "language", "en"));
    }

    private static Set<String> addressed(JsonNode message) {
        Set<String> all = new TreeSet<>();
        message.at("/data/addressees")
                .forEach(one ->
                        all.add(one.path("kind").asText() + " " + one.path("id").asText()));
        return all;
    }

    private static JsonNode sent(Receiver receiver, String template, String subject) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !of(receiver, template, subject).isEmpty());
        return of(receiver, template, subject).get(0);
    }

    private static List<JsonNode> of(Receiver receiver, String template, String subject) {
        return receiver.came().stream()
                .map(Receiver.Came::json)
                .filter(one -> one.path("type").asText().equals("yiyang.notice." + template))
                .filter(one -> one.at("/data/subjectId").asText().equals(subject))
                .toList();
    }

    @Test
    void whatWaitsForWhomAndWhatBecameOfItIsToldByIdsAlone() {
        City city = new City(inbox);
        try (Receiver receiver = new Receiver()) {
            String webhook = city.with(gateway(SCOPES + " notice:read"))
                    .body(body(receiver.url(), "ACCEPT", "ARRIVE", "REFERRAL_ACCEPTED"))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");
            String id = city.submit();
            JsonNode waits = sent(receiver, "ACCEPT", id);
            assertEquals(Set.of("INSTITUTION " + city.hospital), addressed(waits));
            assertEquals("Answer the referral: accept it with a place, or reject it with a reason", text(waits));
            assertEquals(
                    "/api/v1/referrals/" + id + "/accept",
                    waits.at("/data/path").asText());
            assertFalse(waits.at("/data/dueAt").isMissingNode());

            accept(city, id);
            JsonNode accepted = sent(receiver, "REFERRAL_ACCEPTED", id);
            assertEquals(Set.of("INSTITUTION " + city.unit, "PERSON " + city.elder), addressed(accepted));
            assertEquals("The referral was accepted", text(accepted));
            isNotToldAgainOnceItIsDone(new City(inbox), receiver, webhook);
            city.with(TokenRequest.as("SYS_ADMIN"))
                    .body(Map.of("reason", "试毕"))
                    .post(WEBHOOKS + "/" + webhook + "/disable")
                    .then()
                    .statusCode(200);
        }
    }

    private static void accept(City city, String id) {
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
    }

    private static void isNotToldAgainOnceItIsDone(City city, Receiver receiver, String webhook) {
        // It is answered only once the task is done: a delivery that is refused is retried after five seconds already.
        receiver.answersAll(500);
        receiver.keepsWaiting(true);
        String id = city.submit();
        sent(receiver, "ACCEPT", id);
        accept(city, id);
        receiver.answersAll(204);
        receiver.keepsWaiting(false);
        TestClock.ahead(Duration.ofSeconds(30));
        try {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> city.with(gateway(SCOPES))
                            .get("/api/v1/referral/webhook-deliveries?status=WITHHELD&webhookId=" + webhook)
                            .then()
                            .statusCode(200)
                            .body("items.fault", hasItem("SETTLED")));
        } finally {
            TestClock.ahead(Duration.ZERO);
        }
        assertEquals(1, of(receiver, "ACCEPT", id).size());
    }

    private static String text(JsonNode message) {
        return message.at("/data/text").asText();
    }

    @Test
    void onlyAGatewayWithTheScopeTellsPeopleAndOnlyWhatThereIs() {
        City city = new City(inbox);
        String url = "https://hooks.example.cn/";
        city.with(gateway(SCOPES))
                .body(body(url, "ACCEPT"))
                .post(WEBHOOKS)
                .then()
                .statusCode(403);
        TokenRequest may = gateway(SCOPES + " notice:read");
        city.with(may)
                .body(body(url, "NO_SUCH_NOTICE"))
                .post(WEBHOOKS)
                .then()
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_NOTICE_UNKNOWN"));
        Map<String, Object> both = body(url, "ACCEPT");
        both.put("eventTypes", List.of("yiyang.referral"));
        city.with(may).body(both).post(WEBHOOKS).then().statusCode(422).body("code", equalTo("WEBHOOK_WANTED_UNCLEAR"));
    }
}
