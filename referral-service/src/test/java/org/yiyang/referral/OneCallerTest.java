package org.yiyang.referral;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.HostileBodies;
import org.yiyang.kit.contract.StrictQueries;
import org.yiyang.kit.contract.TaskStreamOfEveryRole;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** What a single caller may try without stopping the service. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OneCallerTest {
    private static final int REFUSALS = 480;

    @Inject
    Inbox inbox;

    @Test
    void aBodyMadeToBeDearIsRefusedForItsOwnReasonAndInFewWords() {
        TokenRequest caller =
                TokenRequest.as("INTERNAL_DOCTOR").institution(UUID.randomUUID().toString());
        new HostileBodies("/api/v1/referrals", caller, "form").areRefused();
    }

    @Test
    void theStreamOfTasksBeginsInEveryRoleOrSaysWhyNot() {
        new TaskStreamOfEveryRole("referral").beginsOrIsRefused(Set.of("EXTERNAL_SYSTEM", "FAMILY"));
    }

    @Test
    void aFamilyThatTheElderHasAuthorisedWatchesItsTasksAndTheStreamStaysOpen() {
        City city = new City(inbox);
        new TaskStreamOfEveryRole("referral")
                .livesOn(TokenRequest.as("FAMILY").person(city.elder).subject(Registers.DAUGHTER));
    }

    @Test
    void refusalsThatRepeatAreOneEntryOfTheAuditThatCountsThem() {
        String subject = "signer-" + UUID.randomUUID();
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("SIGNER")
                        .institution(UUID.randomUUID().toString())
                        .subject(subject));
        Instant begun = Instant.now();
        for (int i = 0; i < REFUSALS; i++) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(City.PATH + "/emergency")
                    .then()
                    .statusCode(403);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> refused(subject) == REFUSALS);
        // One for each minute in which they came, be it for its last moment.
        long minutes = Duration.between(begun, Instant.now()).toMinutes() + 2;
        List<Map<String, Object>> entries = entriesOf(subject);
        assertTrue(entries.size() <= minutes, entries::toString);
        Map<String, Object> entry = Collections.max(entries, Comparator.comparing(one -> (Integer) one.get("times")));
        assertEquals("POST /api/v1/referrals/emergency", entry.get("action"));
        assertEquals("REFUSED", entry.get("outcome"));
        assertEquals("ROLE_MISSING", entry.get("reason"));
        assertTrue(Instant.parse((String) entry.get("lastAt")).isAfter(Instant.parse((String) entry.get("at"))));
    }

    private int refused(String subject) {
        return entriesOf(subject).stream()
                .mapToInt(entry -> (Integer) entry.get("times"))
                .sum();
    }

    private static List<Map<String, Object>> entriesOf(String actor) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String auditor = LocalServers.startOnce().token(TokenRequest.as("AUDITOR"));
        String next = "/api/v1/referral/audit-entries?limit=200";
        while (next != null) {
            Response page =
                    given().auth().oauth2(auditor).urlEncodingEnabled(false).get(next);
            entries.addAll(page.then().statusCode(200).extract().path("items.findAll { it.actor == '" + actor + "' }"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return entries;
    }

    @Test
    void aQueryThatDoesNotFitIsRefusedByTheNameOfItsParameter() {
        new StrictQueries("referral").areHeld();
    }
}
