package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.contract.RetentionOfAService;
import org.yiyang.kit.webhook.Receiver;
import org.yiyang.kit.webhook.Receiver.Came;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Facts of an elder whose mere name reveals what no system of another department may know. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class HiddenFactsTest extends SubscribedSystem {
    private static final String ELDER = "yiyang.elder.";
    private static final String RELATIVE = UUID.randomUUID().toString();
    private final RetentionOfAService retention = new RetentionOfAService("insurance");

    private void merged(String other, String verb, Map<String, String> said) {
        agency.as("INSURANCE_ADMIN").move(PATH + other, verb, said).then().statusCode(200);
    }

    /**
     * A hold is placed, is passed on by a merger and lifted, and a relative is invited, another one authorised for a while; of both
     * records the last event is open.
     */
    private void muchHappens(String survivor, String other) {
        agent(survivor, "verify", Map.of()).statusCode(200);
        String until = TestClock.today().plusYears(1).toString();
        Map<String, String> asked = Map.of("kinship", "CHILD", "scope", "VIEW", "validUntil", until);
        agent(survivor, "invite-family", asked).statusCode(200);
        agent(survivor, "withdraw-invitations", Map.of()).statusCode(200);
        Map<String, String> authorised = new HashMap<>(asked);
        authorised.put("person", RELATIVE);
        agent(survivor, "authorise", authorised).statusCode(200);
        agent(survivor, "withdraw-authorisation", Map.of("person", RELATIVE)).statusCode(200);
        String hold = retention.hold(other);
        merged(other, "merge", Map.of("intoId", survivor, "reason", "同一人"));
        retention.lift(hold);
        merged(other, "unmerge", Map.of("reason", "并非同一人"));
    }

    private static List<String> typesOf(Receiver hook, String elder) {
        return hook.cameOf(elder).stream()
                .map(one -> one.json().path("type").asText())
                .distinct()
                .toList();
    }

    private static List<String> types(String... facts) {
        return List.of(facts).stream().map(fact -> ELDER + fact).toList();
    }

    @Test
    void holdsAndInvitationsAreSentToNoSystemAndWhatHappensBesideThemIsCalledByItself() {
        try (Receiver byType = new Receiver()) {
            String old = subscribe(system, body(byType.url(), ELDER + "elder-unmerged"))
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");
            database.alone(sql -> sql.execute(
                    "update webhook_subscription set event_types = concat(event_types, ' yiyang.elder.elder-hold-changed"
                            + " yiyang.elder.family-invited yiyang.elder.family-authorised yiyang.elder.family-authorisation-withdrawn"
                            + " yiyang.elder.duplicate-given-back') where id = ?",
                    UUID.fromString(old)));
            String survivor = entered();
            String other = another();
            muchHappens(survivor, other);

            List<String> ofSurvivor =
                    types("elder-entered", "elder-verified", "duplicate-absorbed", "duplicate-given-back");
            List<String> ofOther = types("elder-entered", "elder-merged", "elder-unmerged");
            becomes(ofSurvivor, () -> typesOf(receiver, survivor));
            becomes(ofOther, () -> typesOf(receiver, other));
            becomes(types("duplicate-given-back"), () -> typesOf(byType, survivor));
            becomes(types("elder-unmerged"), () -> typesOf(byType, other));
            receiver.came().stream().map(Came::body).forEach(HiddenFactsTest::showsNothingHidden);
            assertEquals(ofSurvivor, inTheFeed(survivor));
            assertEquals(ofOther, inTheFeed(other));
            post(system, old, "disable", Map.of("reason", "试毕")).statusCode(200);
        }
    }

    /** What has been sent of an elder, as a system that asks the feed from its beginning reads it. */
    private List<String> inTheFeed(String elder) {
        List<String> types = new ArrayList<>();
        long after = -1;
        long next = 0;
        while (next > after) {
            after = next;
            Response stretch = agency.with(system).get("/api/v1/insurance/events?limit=500&after=" + after);
            stretch.then().statusCode(200);
            showsNothingHidden(stretch.asString());
            types.addAll(stretch.path("events.findAll { it.subject == '" + elder + "' }.type"));
            next = ((Number) stretch.path("next")).longValue();
        }
        return types;
    }

    private static void showsNothingHidden(String body) {
        for (String hidden : List.of("elder-hold", "heldUntil", "invit", "authoris", RELATIVE)) {
            assertFalse(body.contains(hidden), body);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elder-hold-changed",
                "family-invited",
                "family-invitations-withdrawn",
                "family-authorised",
                "family-authorisation-withdrawn"
            })
    void whatIsHiddenIsNoTypeToSubscribeTo(String fact) {
        subscribe(system, body(receiver.url(), ELDER + "elder-verified", ELDER + fact))
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_EVENT_TYPE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/eventTypes/1"));
    }

    /** It would reveal of a designation that notice of its end was served. */
    @Test
    void whatIsSaidBeforeAnEndIsDecidedIsNoTypeToSubscribeTo() {
        TokenRequest other = system("hook-" + UUID.randomUUID(), "460106", "events:read designation:read");
        String type = "yiyang.designation.designation-";
        subscribe(other, body(receiver.url(), type + "terminated", type + "updated"))
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_EVENT_TYPE_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/eventTypes/1"));
    }

    @Test
    void whatWaitedUnderAHiddenNameIsSentByWhatItIsCalledNow() {
        receiver.answersAll(500);
        String elder = entered();
        becomes(
                1L,
                () -> database.alone(sql -> sql.select(
                                "select count(*) from webhook_delivery where subscription_id = ? and subject_id = ?"
                                        + " and answer_status = 500",
                                UUID.fromString(webhook),
                                UUID.fromString(elder))
                        .mapTo(Long.class)
                        .one()));
        database.alone(sql -> sql.execute(
                "update webhook_delivery set type = 'yiyang.elder.elder-hold-changed' where subscription_id = ?"
                        + " and subject_id = ?",
                UUID.fromString(webhook),
                UUID.fromString(elder)));
        receiver.answersAll(204);
        TestClock.aheadDays(1);
        becomes(true, () -> receiver.linesOf(elder).contains("0 204"));
        assertEquals(types("elder-entered"), typesOf(receiver, elder));
    }
}
