package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two pages that are more than a list: the dispatcher's board, and what an institution has free. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class BoardTest {
    private static final String CHOSEN = "referrals/" + StubSuite.REFERRAL;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET /api/v1/dispatch/queue", 200, """
                {"items": [{"id": "1", "subject": "REFERRAL", "status": "PENDING", "urgency": "URGENT", "senderName": "甲院",
                 "senderPhone": "0898-1", "receiverName": "乙院", "dueAt": "2026-11-30T16:00:00Z", "path": "/api/v1/%s",
                 "warnings": [{"zh": "床位不足", "en": "No beds"}]}]}""".formatted(CHOSEN));
        StubSuite.reply("GET /api/v1/dispatch/emergencies", 200, """
                {"items": [{"id": "2", "subject": "REFERRAL", "status": "PENDING", "urgency": "EMERGENCY", "senderName": "丙院",
                 "path": "/api/v1/referrals/2", "warnings": []}]}""");
        StubSuite.reply("GET /api/v1/" + CHOSEN, 200, """
                {"id": "%s", "version": 4, "status": "PENDING", "allowedActions": ["redirect", "take-over"]}""".formatted(StubSuite.REFERRAL));
        StubSuite.reply("GET /api/v1/" + CHOSEN + "/proposals", 200, """
                {"items": [{"institutionId": "%s", "institutionName": "丁院", "freePlaces": 3, "distanceKm": 4.2}]}""".formatted(StubSuite.INSTITUTION));
    }

    @Test
    void theBoardShowsWhatWaitsWithTelephonesTimesAndWarnings() {
        String page = browser().get("/console/board", signIn("dispatcher")).body();
        assertTrue(page.contains("甲院 0898-1 → 乙院") && page.contains("床位不足"), page);
        assertTrue(page.contains("data-due=\"2026-11-30T16:00:00Z\""), page);
        assertTrue(page.contains("丙院") && page.contains("接收机构尚未知悉"), page);
        assertTrue(page.contains("/console/live/dispatch"), page);
        assertTrue(StubSuite.calls().stream().anyMatch(call -> call.path().contains("queue?limit=200&region=4601")));
    }

    @Test
    void anEmergencyOnTheWayStandsInOnePlaceAndThePageSaysWhere() {
        StubSuite.reply("GET /api/v1/dispatch/queue", 200, """
                {"items": [{"id": "2", "subject": "REFERRAL", "status": "IN_TRANSIT", "urgency": "EMERGENCY", "senderName": "丙院",
                 "path": "/api/v1/referrals/2", "warnings": []},
                 {"id": "1", "subject": "REFERRAL", "status": "PENDING", "urgency": "URGENT", "senderName": "甲院", "path": "/api/v1/%s",
                 "warnings": []}]}""".formatted(CHOSEN));
        String page = browser().get("/console/board", signIn("dispatcher")).body();
        assertEquals(2, page.split("href=\"/console/board\\?at=referrals/2\"", -1).length, page);
        assertTrue(page.indexOf("丙院") < page.indexOf("调度队列 (1)"), page);
        assertTrue(page.contains("途中急诊只列在上面"), page);
    }

    @Test
    void whoeverMayNotComeOnDutyIsNotAskedTo() {
        assertTrue(
                browser().get("/console/board", signIn("dispatcher")).body().contains("/console/do/dispatch/shifts"));
        assertFalse(browser().get("/console/board", signIn("health")).body().contains("/console/do/dispatch/shifts"));
    }

    @Test
    void aRegionIsChosenByItsName() {
        String form = browser()
                .get("/console/do/dispatch/shifts", signIn("dispatcher"))
                .body();
        assertTrue(form.contains("<option value=\"460108\">海口市美兰区</option>"), form);
        assertFalse(form.contains("行政区划代码"), form);
        String filtered = browser()
                .get("/console/at/institutions?region=460108", signIn("health"))
                .body();
        assertTrue(filtered.contains("<option value=\"460108\" selected>海口市美兰区</option>"), filtered);
    }

    @Test
    void theChosenOneIsRedirectedInOneStepAndTheBoardComesBack() {
        String session = signIn("dispatcher");
        String page = browser().get("/console/board?at=" + CHOSEN, session).body();
        assertTrue(page.contains("丁院") && page.contains(">4.2 公里<"), page);
        StubSuite.reply("POST /api/v1/" + CHOSEN + "/redirect", 200, "{}");
        HttpResponse<String> sent = browser()
                .post(
                        "/console/do/" + CHOSEN + "/redirect",
                        session,
                        Map.of(
                                "guard",
                                Browser.field(page, "guard"),
                                "etag",
                                "\"4.a\"",
                                "key",
                                Browser.field(page, "key"),
                                "after",
                                "board",
                                "reason",
                                "NO_CAPACITY",
                                "receiverId",
                                StubSuite.INSTITUTION));
        assertTrue(Browser.header(sent, "Location").endsWith("/console/board"), sent.toString());
        StubSuite.Call call = StubSuite.calls().get(StubSuite.calls().size() - 1);
        assertEquals("{\"reason\":\"NO_CAPACITY\",\"receiverId\":\"" + StubSuite.INSTITUTION + "\"}", call.body());
    }

    @Test
    void theBoardCostsSixCallsAtMostAndChoosesNothingElse() {
        String session = signIn("dispatcher");
        for (String path : new String[] {"/console/board", "/console/board?at=" + CHOSEN}) {
            browser().get(path, session);
            StubSuite.calls().clear();
            assertEquals(200, browser().get(path, session).statusCode());
            assertTrue(StubSuite.calls().size() <= 6, StubSuite.calls().toString());
        }
        StubSuite.calls().clear();
        browser().get("/console/board?at=institutions/../elders", session);
        assertTrue(StubSuite.calls().stream().noneMatch(call -> call.path().contains("elders")));
    }

    @Test
    void onlyWhoHasAQueueIsLedToTheBoard() {
        assertTrue(browser().get("/console", signIn("dispatcher")).body().contains("href=\"/console/board\""));
        assertFalse(browser().get("/console", signIn("tcm-office")).body().contains("href=\"/console/board\""));
    }

    @Test
    void aNumberOfBedsIsChangedAndSaved() {
        StubSuite.reply("GET /api/v1/capacity", 200, """
                {"items": [{"id": "%s", "department": "老年病科", "kind": "MEDICAL_BED", "free": 2, "held": 1, "stale": true,
                 "statedAt": "2026-11-30T16:00:00Z", "allowedActions": ["state"]}]}""".formatted(StubSuite.REFERRAL));
        String session = signIn("tcm-office");
        String page = browser().get("/console/beds", session).body();
        assertTrue(page.contains("value=\"2\"") && page.contains("已过时"), page);
        String address = "/console/do/capacity/" + StubSuite.REFERRAL + "/state";
        StubSuite.reply("POST /api/v1/capacity/" + StubSuite.REFERRAL + "/state", 200, "{}");
        HttpResponse<String> sent = browser().submit(page, address, session, Map.of("after", "beds", "free", "5"));
        assertTrue(Browser.header(sent, "Location").endsWith("/console/beds"), sent.body());
        assertEquals(
                "{\"free\":5}",
                StubSuite.calls().get(StubSuite.calls().size() - 1).body());
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
