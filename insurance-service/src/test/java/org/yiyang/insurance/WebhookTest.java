package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.metric.BusinessFigure;
import org.yiyang.kit.metric.BusinessFigures;
import org.yiyang.kit.webhook.Receiver;
import org.yiyang.kit.webhook.Receiver.Came;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What happens to elders, sent to a system that has subscribed to it: in order, again, signed. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class WebhookTest extends SubscribedSystem {
    @Inject
    Instance<BusinessFigures> features;

    @Test
    void ofARecordWhoseMessageIsNotTakenTheLaterOnesWaitAndThoseOfOthersDoNot() throws IOException {
        receiver.answersAll(500);
        String stubborn = another();
        becomes(List.of("0 500"), () -> differentLinesOf(stubborn));
        receiver.answers(stubborn, 500);
        receiver.answersAll(204);
        verify(stubborn);
        String other = verified();
        becomes(List.of("0 204", "1 204"), () -> receiver.linesOf(other));
        assertEquals(List.of("0 500"), differentLinesOf(stubborn));
        receiver.answers(stubborn, null);
        isNoted(stubborn);
        TestClock.aheadDays(1);
        becomes(List.of("0 500", "0 204", "1 204"), () -> differentLinesOf(stubborn));

        List<Came> came = receiver.cameOf(stubborn);
        assertEquals(came.get(0).id(), came.get(1).id());
        assertEquals(came.get(0).body(), came.get(1).body());
        came.forEach(message -> isSigned(message, secret));
        assertEquals(
                "yiyang.elder.elder-entered", came.get(0).json().path("type").asText());
        assertEquals(stubborn, came.get(0).json().at("/data/data/state/id").asText());
        assertFalse(came.get(0).body().contains(number));
        assertEquals(Set.of("/hooks?city=1"), receiver.addresses(), "nothing is added to where it is called");
        deliveries("&status=DELIVERED").body("items.subjectId", hasItem(stubborn));
        seen(system).body("failingSince", equalTo(null));
        keepForTheLibrary(came);
    }

    /** What the published library of the specification verifies in {@code .ci/openapi/webhooks}. */
    private void keepForTheLibrary(List<Came> came) throws IOException {
        List<Map<String, Object>> kept = new ArrayList<>();
        came.forEach(one -> kept.add(Map.of("secret", secret, "headers", one.headers(), "body", one.body())));
        Files.writeString(Path.of("target", "webhooks.json"), new ObjectMapper().writeValueAsString(kept));
    }

    @Test
    void whatIsNotTakenForThreeDaysIsADeadLetterAndIsSentAgainByTheSameIdWhenItsSystemAsks() {
        receiver.answersAll(503);
        String elder = entered();
        becomes(List.of("0 503"), () -> differentLinesOf(elder));
        isNoted(elder);
        int before = receiver.linesOf(elder).size();
        TestClock.aheadDays(2);
        becomes(true, () -> receiver.linesOf(elder).size() > before);
        isNoted(elder);
        assertTrue(figure("yiyang.webhook.subscriptions", "FAILING") >= 1);
        assertTrue(figure("yiyang.webhook.deliveries", "WAITING") >= 1);
        // Two of ten attempts are seen; the table of pauses has a test of its own.
        database.alone(sql -> sql.execute(
                "update webhook_delivery set attempts = 9 where subscription_id = ?", UUID.fromString(webhook)));
        TestClock.aheadDays(4);
        becomes(1, () -> deliveries("&status=DEAD").extract().<Integer>path("items.size()"));
        String dead = deliveries("&status=DEAD")
                .body("items[0].responseStatus", equalTo(503))
                .body("items[0].fault", equalTo("NOT_TAKEN"))
                .extract()
                .path("items[0].id");
        receiver.answersAll(204);
        TestClock.aheadDays(5);
        verify(elder);
        becomes("1 204", () -> last(receiver.linesOf(elder)));

        agency.with(system).post(DELIVERIES + "/" + dead + "/replay").then().statusCode(200);
        becomes("0 204", () -> last(receiver.linesOf(elder)));
        List<Came> came = receiver.cameOf(elder);
        assertEquals(came.get(0).id(), came.get(came.size() - 1).id());
        agency.with(system)
                .post(DELIVERIES + "/" + dead + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("WEBHOOK_NOT_DEAD"));
    }

    /**
     * What failed is tried again so long after it was noted, and a clock that is set forward before counts into that: one that
     * is under way is due again after two minutes.
     */
    private void isNoted(String elder) {
        becomes(
                0,
                () -> database.alone(sql -> sql.select(
                                "select count(*) from webhook_delivery where subscription_id = ? and subject_id = ?"
                                        + " and status = 'WAITING' and attempts > 0"
                                        + " and timestampdiff(second, attempted_at, next_at) = 120",
                                UUID.fromString(webhook),
                                UUID.fromString(elder))
                        .mapTo(Integer.class)
                        .one()));
    }

    private long figure(String name, String value) {
        BusinessFigure figure = features.stream()
                .flatMap(feature -> feature.figures().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Object[] moments = figure.sql().contains("?") ? new Object[] {TestClock.now()} : new Object[0];
        return database.alone(sql -> sql
                .select(figure.sql(), moments)
                .map(row -> row.getColumn(1, String.class).equals(value) ? row.getColumn(2, Long.class) : 0L)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum());
    }

    private static <T> T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    @Test
    void whatFollowsAPositionIsSentAgainAndWhatHappensWhileItIsPausedComesLater() {
        long before = position();
        String elder = verified();
        becomes(List.of("0 204", "1 204"), () -> receiver.linesOf(elder));
        post(system, webhook, "replay", Map.of("afterPosition", before)).statusCode(200);
        becomes(List.of("0 204", "1 204", "0 204", "1 204"), () -> receiver.linesOf(elder));
        assertEquals(
                receiver.cameOf(elder).get(0).id(),
                receiver.cameOf(elder).get(2).id());
        post(system, webhook, "replay", Map.of("afterPosition", Long.MAX_VALUE)).statusCode(400);
        post(system, webhook, "replay", Map.of()).statusCode(422);
        post(system, webhook, "replay", Map.of("deadLetters", true)).statusCode(200);

        post(system, webhook, "pause", Map.of("reason", "升级")).statusCode(200).body("status", equalTo("PAUSED"));
        String later = another();
        post(system, webhook, "ping", null).statusCode(202).body("attempts", equalTo(0));
        becomes(1, () -> pings().size());
        assertEquals(List.of(), receiver.linesOf(later));
        post(system, webhook, "resume", null).statusCode(200);
        becomes(List.of("0 204"), () -> receiver.linesOf(later));
    }

    @Test
    void theSecretChangesWhileMessagesAreSignedWithBoth() {
        String fresh = post(system, webhook, "rotate-secret", Map.of("overlapHours", 24))
                .statusCode(200)
                .extract()
                .path("secret");
        post(system, webhook, "ping", null).statusCode(202);
        becomes(1, () -> pings().size());
        isSigned(pings().get(0), fresh, secret);
        TestClock.aheadDays(2);
        post(system, webhook, "ping", null).statusCode(202);
        becomes(2, () -> pings().size());
        isSigned(pings().get(1), fresh);
        seen(system).statusCode(200).body("$", not(hasKey("secret")));
    }

    @Test
    void aSlowReceiverKeepsNobodyWaiting() {
        try (Receiver slow = new Receiver()) {
            slow.keepsWaiting(true);
            String id = subscribe(system("hook-slow", "460106", SCOPES), body(slow.url(), "yiyang.elder"))
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");
            String elder = entered();
            becomes(1, () -> slow.cameOf(elder).size());
            verify(elder);
            becomes(List.of("0 204", "1 204"), () -> receiver.linesOf(elder));
            assertEquals(1, slow.cameOf(elder).size());
            slow.keepsWaiting(false);
            becomes(List.of("0 204", "1 204"), () -> slow.linesOf(elder));
            post(TokenRequest.as("SYS_ADMIN"), id, "disable", Map.of("reason", "试毕"))
                    .statusCode(200);
        }
    }
}
