package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.webhook.Receiver;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** To whom nothing is sent, and what nobody else may know or do. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class WebhookRightsTest extends SubscribedSystem {
    @Inject
    Chores chores;

    @Test
    void noAddressOfOurOwnIsReachedAndNoRedirectionFollowed() {
        for (String url : List.of(
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/",
                "https://[fe80::1]/",
                "ftp://127.0.0.1/",
                "http://user:word@127.0.0.1/",
                "https:///x")) {
            subscribe(system, body(url, "yiyang.elder"))
                    .statusCode(422)
                    .body("code", equalTo("WEBHOOK_ADDRESS_UNFIT"))
                    .body("errors[0].pointer", equalTo("/url"));
        }
        // Entered before such addresses were refused: each attempt looks at it again.
        database.alone(sql -> sql.execute(
                "update webhook_subscription set url = 'https://169.254.169.254/' where id = ?",
                UUID.fromString(webhook)));
        post(system, webhook, "ping", null).statusCode(202);
        becomes("ADDRESS_REFUSED", () -> deliveries("&status=DEAD").extract().path("items[0].fault"));
        String tag = seen(system).extract().header("ETag");
        agency.with(system)
                .header("If-Match", tag)
                .body(body(receiver.url(), "yiyang.elder"))
                .put(WEBHOOKS + "/" + webhook)
                .then()
                .statusCode(200);
        receiver.answersAll(302);
        post(system, webhook, "ping", null).statusCode(202);
        becomes(302, () -> deliveries("&status=DEAD").extract().path("items[1].responseStatus"));
        assertEquals(1, pings().size());
    }

    @Test
    void aReceiverThatIsGoneEndsItAndOnlyAnOperatorLetsItGoOn() {
        receiver.answersAll(410);
        post(system, webhook, "ping", null).statusCode(202);
        becomes("DISABLED", () -> seen(system).extract().path("status"));
        post(system, webhook, "resume", null).statusCode(409).body("code", equalTo("WEBHOOK_STATE"));
        post(system, webhook, "enable", Map.of("reason", "x")).statusCode(403);
        post(TokenRequest.as("SYS_ADMIN"), webhook, "enable", Map.of("reason", "已修复"))
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("allowedActions", hasItem("resume"));
        agency.with(TokenRequest.as("SYS_ADMIN"))
                .get(WEBHOOKS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(webhook));
    }

    @Test
    void anAddressThatWasLeftSaysNothingOfThePresentOne() {
        receiver.answersAll(410);
        receiver.keepsWaiting(true);
        String elder = another();
        becomes(1, () -> receiver.cameOf(elder).size());
        try (Receiver moved = new Receiver()) {
            String tag = seen(system).extract().header("ETag");
            agency.with(system)
                    .header("If-Match", tag)
                    .body(body(moved.url(), "yiyang.elder"))
                    .put(WEBHOOKS + "/" + webhook)
                    .then()
                    .statusCode(200);
            receiver.keepsWaiting(false);
            becomes(List.of("0 204"), () -> moved.linesOf(elder));
            seen(system).body("status", equalTo("ACTIVE"));
        }
    }

    @Test
    void whatWasNeverSentGoesWithItsSubscription() {
        UUID left = waitingFor(UUID.randomUUID());
        UUID still = waitingFor(UUID.fromString(webhook));
        chores.doAll();
        assertEquals(0, count(left));
        assertEquals(1, count(still));
        database.alone(sql -> sql.execute("delete from webhook_delivery where id = ?", still));
    }

    /** A message that has waited for forty days, and is to be sent in the far future. */
    private UUID waitingFor(UUID subscription) {
        UUID id = Ids.next();
        database.alone(sql -> sql.execute(
                "insert into webhook_delivery (id, subscription_id, message_id, subject_id, type, status, attempts,"
                        + " next_at, created_at) values (?, ?, ?, ?, 'yiyang.elder', 'WAITING', 0,"
                        + " timestampadd(year, 9, utc_timestamp()), timestampadd(day, -40, utc_timestamp()))",
                id,
                subscription,
                Ids.next(),
                Ids.next()));
        return id;
    }

    private int count(UUID delivery) {
        return database.alone(sql -> sql.select("select count(*) from webhook_delivery where id = ?", delivery)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aSystemHasNoMoreThanTheFeedWouldShowItAndNobodyElseKnowsOfIt() {
        subscribe(system, body(receiver.url(), "yiyang.referral")).statusCode(422);
        subscribe(system, body(receiver.url(), "yiyang.designation")).statusCode(422);
        Map<String, Object> elsewhere = body(receiver.url(), "yiyang.elder");
        elsewhere.put("regions", List.of("460108"));
        subscribe(system, elsewhere).statusCode(422).body("errors[0].pointer", equalTo("/regions/0"));
        subscribe(system("hook-x", "460106", "elder:read"), body(receiver.url(), "yiyang.elder"))
                .statusCode(403);
        seen(system("hook-other", "460106", SCOPES)).statusCode(404);
        seen(TokenRequest.as("HEALTH_ADMIN").region("4601")).statusCode(403);
        agency.with(system("hook-other", "460106", SCOPES))
                .get(WEBHOOKS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(webhook)));

        receiver.answersAll(500);
        String elder = entered();
        becomes(List.of("0 500"), () -> differentLinesOf(elder));
        String client = seen(system).extract().path("client");
        long position = position();
        post(system(client, "460106", "events:read designation:read"), webhook, "ping", null)
                .statusCode(202);
        TestClock.aheadDays(1);
        becomes("RIGHTS_LOST", () -> deliveries("&status=WITHHELD").extract().path("items[0].fault"));
        receiver.answersAll(204);
        verify(elder);
        becomes(true, () -> position() > position);
        post(system, webhook, "ping", null).statusCode(202);
        String last = another();
        becomes(List.of("0 204"), () -> receiver.linesOf(last));
        assertEquals(List.of("0 500"), differentLinesOf(elder));
    }
}
