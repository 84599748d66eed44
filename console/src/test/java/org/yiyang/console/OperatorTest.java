package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's page: which service does not do well and why, and a parked message replayed in one step. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class OperatorTest {
    private static final String PAGE = "/console/operator";
    private static final String PARKED = "/api/v1/referral/parked";

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET /health", 200, """
                {"status": "DEGRADED", "services": {"institution": "UP", "contract": "DOWN", "insurance": "DEGRADED", "referral": "UP"}}""");
        StubSuite.reply("GET /api/v1/institution/status", 200, status("institution", 0));
        StubSuite.reply("GET /api/v1/contract/status", 503, "{\"title\": \"协议服务暂停\", \"detail\": \"请稍后\"}");
        StubSuite.reply("GET /api/v1/insurance/status", 200, status("insurance", 0));
        StubSuite.reply("GET /api/v1/referral/status", 200, status("referral", 3));
        StubSuite.reply("GET /api/v1/institution/dictionaries/budget", 200, """
                {"items": [{"value": "HEAP", "zh": "堆内存（MiB）", "en": "Heap (MiB)"}]}""");
        StubSuite.reply("GET " + PARKED, 200, """
                {"items": [{"id": "p-7", "topic": "yiyang.institution", "partition": 2, "offset": 12, "reason": "unknown field",
                 "parkedAt": "2026-11-30T16:05:00Z"}]}""");
    }

    private static String status(String service, int parked) {
        return """
                {"service": "%s", "knownAt": "2026-11-30T16:05:00Z", "uptimeSeconds": 61, "outboxWaiting": 41, "outboxOldestSeconds": 7,
                 "blockedEvents": 0, "parkedMessages": %d, "deadlinesOverdue": 0, "failingWebhooks": 0, "deadLetters": 0,
                 "topics": [{"topic": "yiyang.agreement", "unapplied": 17}, {"topic": "yiyang.designation"}],
                 "budgets": [{"budget": "HEAP", "used": 130, "most": 128, "exceeded": true}]}""".formatted(service, parked);
    }

    @Test
    void eachServiceIsShownWithItsHealthWhatWaitsAndItsBudgets() {
        String page = page("operator");
        assertTrue(
                page.contains("<td data-label=\"状态\">正常</td>") && page.contains("停止") && page.contains("部分停止"), page);
        assertTrue(page.contains("协议服务暂停 请稍后") || page.contains("协议服务暂停"), page);
        assertTrue(page.contains(">41</td>") && page.contains(">17</td>"), page);
        assertTrue(page.contains("<a href=\"/console/operator?service=referral#parked\">3</a>"), page);
        assertTrue(page.contains("堆内存（MiB）") && page.contains(">130</td>") && page.contains("已超限"), page);
        assertTrue(page.contains("href=\"/console/at/referral/webhook-deliveries?status=DEAD\""), page);
        assertTrue(page.contains("href=\"/console/at/referral/blocked-events\""), page);
        assertTrue(page.contains("2026-12-01 00:05"), page);
    }

    @Test
    void aParkedMessageOfTheServiceThatHasOneIsReplayedAndThePageComesBack() {
        String session = signIn("operator");
        String page = browser().get(PAGE, session).body();
        String address = "/console/do/referral/parked/p-7/replay";
        assertTrue(page.contains("action=\"" + address + "\""), page);
        StubSuite.reply("POST " + PARKED + "/p-7/replay", 204, "");
        HttpResponse<String> sent = browser().submit(page, address, session, Map.of("after", "operator"));
        assertTrue(Browser.header(sent, "Location").endsWith(PAGE), sent.statusCode() + sent.body());
        StubSuite.Call call = StubSuite.calls().get(StubSuite.calls().size() - 1);
        assertEquals("POST " + PARKED + "/p-7/replay", call.method() + " " + call.path());
        StubSuite.calls().clear();
        browser().get(PAGE + "?service=insurance", session);
        assertTrue(StubSuite.calls().stream()
                .anyMatch(one -> one.path().equals("/api/v1/insurance/parked?waiting=true&limit=20")));
    }

    @Test
    void itCostsSixCallsAndIsTheOperatorsAlone() {
        String session = signIn("operator");
        browser().get(PAGE, session);
        StubSuite.calls().clear();
        assertEquals(200, browser().get(PAGE + "?service=../elders", session).statusCode());
        assertEquals(6, StubSuite.calls().size(), StubSuite.calls().toString());
        assertTrue(browser().get("/console", session).body().contains("href=\"" + PAGE + "\""));
        for (String person : List.of("health", "daughter", "tcm-office")) {
            String other = signIn(person);
            assertEquals(404, browser().get(PAGE, other).statusCode(), person);
            assertFalse(browser().get("/console", other).body().contains(PAGE), person);
        }
    }

    @Test
    void aGatewayThatDoesNotTellIsSaidAndTheServicesStillTell() {
        StubSuite.reply("GET /health", 503, "{\"title\": \"网关繁忙\", \"detail\": \"稍后\"}");
        String page = page("operator");
        assertTrue(page.contains("网关繁忙") && page.contains("未知") && page.contains(">41</td>"), page);
    }

    private String page(String person) {
        HttpResponse<String> answer = browser().get(PAGE, signIn(person));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
