package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is led where there is nothing for them, and nobody ends where something waits: what the run on the real suite found. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class FollowingTest {
    private static final String RECORD = "/console/at/referrals/" + StubSuite.REFERRAL;
    private static final String AGREEMENT = "/api/v1/agreements/" + StubSuite.REFERRAL;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    @Test
    void theCallsOfAPageStandInTheLogUnderItsNumber() {
        String session = signIn("tcm-office");
        StubSuite.calls().clear();
        browser().get("/console", session, "X-Request-Id", "page-0123456789");
        assertTrue(
                StubSuite.calls().size() >= 4
                        && StubSuite.calls().stream().allMatch(call -> "page-0123456789".equals(call.requestId())),
                StubSuite.calls().toString());
        StubSuite.calls().clear();
        browser().get("/console", session, "X-Request-Id", "short");
        assertTrue(StubSuite.calls().stream().allMatch(call -> call.requestId() == null));
    }

    @Test
    void whoHasMoreTasksThanAPageShowsIsLedToAllOfThemAndFromThereToTheirRecords() {
        StubSuite.reply("GET /api/v1/referral/tasks", 200, """
                {"items": [{"id": "1", "todo": {"zh": "答复转诊", "en": "Answer"}, "overdue": false,
                 "path": "/api/v1/referrals/%s/accept"}]}""".formatted(StubSuite.REFERRAL));
        StubSuite.goesOn("/api/v1/referral/tasks");
        String session = signIn("tcm-office");
        String page = browser().get("/console", session).body();
        assertTrue(page.contains("<a href=\"/console/at/referral/tasks\">转诊待办</a>"), page);
        assertFalse(page.contains("/console/at/insurance/tasks"), page);
        String list = browser().get("/console/at/referral/tasks", session).body();
        assertTrue(list.contains("<a href=\"" + RECORD + "\">答复转诊</a>"), list);
    }

    @Test
    void theFirstPageIsToldWhenAnyServiceHasSomethingNew() {
        assertTrue(browser().get("/console", signIn("agent")).body().contains("sse-connect=\"/console/live/tasks\""));
    }

    /** What a hospital does with a referral is no task of the home that sent it. */
    @Test
    void whoLooksAtARecordIsToldWhatOthersDoWithIt() throws IOException, InterruptedException {
        String record = "GET /api/v1/referrals/" + StubSuite.REFERRAL;
        StubSuite.reply(record, 200, "{\"id\": \"1\", \"allowedActions\": []}");
        String session = signIn("home-doctor");
        String page = browser().get(RECORD, session).body();
        String live = "/console/live/referral?at=referrals/" + StubSuite.REFERRAL;
        assertTrue(page.contains("sse-connect=\"" + live + "&amp;tag=%224.a%22\""), page);
        StubSuite.calls().clear();
        try (Stream<String> lines = browser().lines(live, session)) {
            Iterator<String> read = lines.iterator();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                // The first is how it stands; that one was answered when the second is asked.
                StubSuite.awaitCalls("/api/v1/referrals/" + StubSuite.REFERRAL, 2);
                StubSuite.changed(record);
                String line = read.next();
                while (!line.contains("changed")) {
                    line = read.next();
                }
            });
        }
    }

    /** A token that names no elder may read no tasks, and the browser would come again and again. */
    @Test
    void whoMayHearOfNoTasksIsToldAsWellWhatOthersDo() throws IOException, InterruptedException {
        String record = "GET /api/v1/referrals/" + StubSuite.REFERRAL;
        StubSuite.reply(record, 200, "{\"id\": \"1\", \"allowedActions\": []}");
        StubSuite.reply("GET /api/v1/referral/tasks/stream", 403, "{}");
        String session = signIn("home-doctor");
        StubSuite.calls().clear();
        try (Stream<String> lines =
                browser().lines("/console/live/referral?at=referrals/" + StubSuite.REFERRAL, session)) {
            Iterator<String> read = lines.iterator();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                StubSuite.awaitCalls("/api/v1/referrals/" + StubSuite.REFERRAL, 2);
                StubSuite.changed(record);
                String line = read.next();
                while (!line.contains("changed")) {
                    line = read.next();
                }
            });
        }
    }

    @Test
    void aBoardThatDoesNotShowAllSaysSo() {
        StubSuite.goesOn("/api/v1/dispatch/queue");
        String page = browser().get("/console/board", signIn("dispatcher")).body();
        assertTrue(page.contains("(0+)") && page.contains("href=\"/console/at/dispatch/queue?cursor=2\""), page);
    }

    @Test
    void anIdLeadsOnlyWhoMayReadWhatItNames() {
        StubSuite.reply("GET /api/v1/referrals/" + StubSuite.REFERRAL, 200, """
                {"id": "%1$s", "version": 4, "status": "PENDING", "elderId": "%1$s", "allowedActions": []}""".formatted(StubSuite.REFERRAL));
        assertTrue(browser().get(RECORD, signIn("home-manager")).body().contains("href=\"/console/at/elders/"));
        assertFalse(browser().get(RECORD, signIn("tcm-office")).body().contains("/console/at/elders"));
    }

    @Test
    void nobodyCopiesTheHashOfWhatIsSigned() {
        StubSuite.reply("GET " + AGREEMENT, 200, """
                {"id": "%s", "version": 4, "contentHash": "0f1e2d", "allowedActions": ["sign"]}""".formatted(StubSuite.REFERRAL));
        String form = browser()
                .get("/console/do/agreements/" + StubSuite.REFERRAL + "/sign", signIn("home-signer"))
                .body();
        assertTrue(form.contains("name=\"contentHash\" value=\"0f1e2d\""), form);
    }

    @Test
    void aRevisionBeginsWithWhatStands() {
        StubSuite.reply("GET " + AGREEMENT, 200, """
                {"id": "%s", "version": 4, "startDate": "2026-01-01", "serviceItems": ["APPOINTMENT"],
                 "greenChannel": {"referral": true, "responseMinutes": 30},
                 "frequencies": [{"item": "APPOINTMENT", "times": 2, "per": "MONTH"}, {"item": "APPOINTMENT", "times": 3, "per": "MONTH"}]}""".formatted(StubSuite.REFERRAL));
        String form = browser()
                .get("/console/do/agreements/" + StubSuite.REFERRAL + "/revise", signIn("home-manager"))
                .body();
        assertTrue(form.contains("name=\"startDate\" value=\"2026-01-01\""), form);
        assertTrue(form.contains("name=\"greenChannel/responseMinutes\" value=\"30\""), form);
        assertTrue(form.contains("name=\"rows:frequencies\" value=\"2\""), form);
        assertTrue(form.contains("name=\"frequencies/1/times\" value=\"3\""), form);
        assertTrue(form.contains("name=\"reason\" value=\"\"") || form.contains("name=\"reason\" rows"), form);
    }

    @Test
    void anElderSignsInAsThePersonWhomTheInsuranceKnowsByTheNumber() {
        assertEquals(
                422,
                browser()
                        .post("/console/sign-in/person", "", Map.of("key", "elder"))
                        .statusCode());
        StubSuite.reply("POST /api/v1/elders/search", 200, "{\"items\": [{\"id\": \"" + StubSuite.REFERRAL + "\"}]}");
        assertTrue(browser().get("/console", signIn("elder")).body().contains("href=\"/console/mine\""));
        assertTrue(
                StubSuite.calls().stream().noneMatch(call -> call.path().contains("460106")),
                "a number is never in an address");
    }

    @Test
    void anAuditorHasTheRecordsOfEveryService() {
        String page = browser().get("/console", signIn("auditor")).body();
        assertTrue(page.contains("referral/audit-entries\">转诊审计记录</a>"), page);
        assertTrue(page.contains("/console/at/institution/retention/holds"), page);
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
