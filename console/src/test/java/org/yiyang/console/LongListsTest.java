package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that a form may name beyond the first two hundred: looked for by the API, without a script, and with what was typed kept. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class LongListsTest {
    private static final String FORM = "/console/do/home-visits";
    private static final String ASKED = "GET /api/v1/referral/home-care-institutions";
    private static final String CENTRE = StubSuite.INSTITUTION;
    private static final String OTHER = "0198a7c0-0000-7000-8000-0000000000aa";

    @TestHTTPResource("/")
    URI console;

    private String session;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        session = Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", "home-manager")));
        StubSuite.replyWithMore(
                ASKED,
                "{\"more\": true, \"items\": [{\"institutionId\": \"" + OTHER + "\", \"institutionName\": \"琼山医院\"}]}");
        StubSuite.reply(
                "GET /api/v1/institution/directory/" + CENTRE, 200, "{\"id\": \"" + CENTRE + "\", \"name\": \"秀英医院\"}");
    }

    @Test
    void aListWithMoreIsSearchedByNameAndWhatWasTypedAndChosenStays() {
        String page = browser().get(FORM, session).body();
        assertTrue(calls().contains("/api/v1/referral/home-care-institutions"), calls().toString());
        assertTrue(page.contains("name=\"find:institutionId\"") && page.contains("只列出了前一部分"), page);
        assertTrue(page.contains("hx-trigger=\"input changed delay:400ms\""), page);
        assertTrue(page.contains("name=\"find\" value=\"institutionId\""), "a button for who has no script: " + page);
        StubSuite.calls().clear();
        HttpResponse<String> narrowed = browser()
                .submit(
                        page,
                        FORM,
                        session,
                        Map.of(
                                "find",
                                "institutionId",
                                "find:institutionId",
                                "琼山",
                                "institutionId",
                                CENTRE,
                                "illness",
                                "发热三天"));
        assertEquals(200, narrowed.statusCode());
        assertTrue(
                calls().contains("/api/v1/referral/home-care-institutions?name=%E7%90%BC%E5%B1%B1"),
                calls().toString());
        assertTrue(calls().stream().noneMatch(call -> call.equals("/api/v1/home-visits")), "nothing was sent");
        String body = narrowed.body();
        assertTrue(body.contains("<option value=\"" + OTHER + "\">琼山医院</option>"), body);
        assertTrue(body.contains("<option value=\"" + CENTRE + "\" selected>秀英医院</option>"), body);
        assertTrue(body.contains("value=\"琼山\"") && body.contains("发热三天"), body);
        assertEquals(Browser.field(page, "key"), Browser.field(body, "key"));
    }

    @Test
    void anElderIsLookedForByNumberInABodyAndInNoAddress() {
        StubSuite.replyWithMore("GET /api/v1/elders", "{\"items\": [{\"id\": \"1\", \"name\": \"王*\"}]}");
        StubSuite.reply(
                "POST /api/v1/elders/search",
                200,
                "{\"items\": [{\"id\": \"" + OTHER + "\", \"name\": \"李*\", \"citizenId\": \"460***78\"}]}");
        String page = browser().get(FORM, session).body();
        assertTrue(page.contains("name=\"find:elderId\""), page);
        assertFalse(
                page.contains(
                        "id=\"f-elderId-find\" name=\"find:elderId\" value=\"\" type=\"search\" autocomplete=\"off\" hx-post"),
                page);
        StubSuite.calls().clear();
        String found = browser()
                .submit(page, FORM, session, Map.of("find", "elderId", "find:elderId", "460106194001010011"))
                .body();
        assertTrue(found.contains("<option value=\"" + OTHER + "\">李* · 460***78</option>"), found);
        StubSuite.Call call = StubSuite.calls().stream()
                .filter(one -> one.method().equals("POST") && one.path().startsWith("/api/"))
                .findFirst()
                .orElseThrow();
        assertEquals("{\"citizenId\":\"460106194001010011\"}", call.body());
        assertTrue(calls().stream().noneMatch(path -> path.contains("460106194001010011")), calls().toString());
    }

    @Test
    void whatTheApiSaysOfASearchStandsBesideIt() {
        StubSuite.reply(
                "POST /api/v1/elders/search",
                400,
                "{\"detail\": \"号码有误\", \"errors\": [{\"pointer\": \"/citizenId\", \"detail\": \"校验码不符\"}]}");
        StubSuite.replyWithMore("GET /api/v1/elders", "{\"items\": []}");
        Map<String, String> typed = new HashMap<>(Map.of("find", "elderId", "find:elderId", "1"));
        String page = browser()
                .submit(browser().get(FORM, session).body(), FORM, session, typed)
                .body();
        assertTrue(page.contains("<span class=\"error\">校验码不符</span>"), page);
    }

    /** A home or hospital is shown nobody else in the register; whom it may send to, one call says, in words. */
    @Test
    void whoeverCouldTakeSomebodyIsChosenByNameLevelTelephoneAndWhatIsFree() {
        StubSuite.forget();
        String doctor = Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", "home-doctor")));
        StubSuite.reply(
                "GET /api/v1/referrals/receivers",
                200,
                "{\"more\": true, \"items\": [{\"institutionId\": \"" + OTHER
                        + "\", \"institutionName\": \"琼山医院\", \"hospitalLevel\": \"LEVEL_2\", \"institutionPhone\": \"0898-1\","
                        + " \"agreement\": true, \"freePlaces\": 3, \"ageMinutes\": 12}]}");
        String page = browser().get("/console/do/referrals", doctor).body();
        assertTrue(
                page.contains(
                        "<option value=\"" + OTHER + "\">琼山医院 · 二级 · 0898-1 · 空余数 3 · 已发布分钟数 12 · 合作协议 是</option>"),
                page);
        assertEquals(
                1, calls().stream().filter(call -> call.contains("/receivers")).count(), calls().toString());
        assertTrue(calls().contains("/api/v1/referrals/receivers?kind=UP"), calls().toString());
        StubSuite.calls().clear();
        browser().submit(page, "/console/do/referrals", doctor, Map.of("find", "receiverId", "find:receiverId", "琼山"));
        assertTrue(calls().contains("/api/v1/referrals/receivers?kind=UP&name=%E7%90%BC%E5%B1%B1"), calls().toString());
    }

    @Test
    void aShortListNeedsNoSearch() {
        StubSuite.reply(
                ASKED, 200, "{\"items\": [{\"institutionId\": \"" + OTHER + "\", \"institutionName\": \"琼山医院\"}]}");
        String page = browser().get(FORM, session).body();
        assertFalse(page.contains("find:institutionId"), page);
        assertTrue(page.contains("琼山医院"), page);
    }

    /** Every service says 400 to a parameter that its document does not name; so does the stub, or no test would see one. */
    @Test
    void whoMayBeAskedForABedAtHomeIsOffered() {
        StubSuite.reply(
                ASKED, 200, "{\"items\": [{\"institutionId\": \"" + OTHER + "\", \"institutionName\": \"琼山医院\"}]}");
        String page = browser().get("/console/do/home-beds", session).body();
        assertTrue(page.contains("<option value=\"" + OTHER + "\">琼山医院</option>"), page);
        assertEquals(List.of(), StubSuite.misasked());
    }

    private static List<String> calls() {
        return StubSuite.calls().stream().map(StubSuite.Call::path).toList();
    }

    private Browser browser() {
        return new Browser(console);
    }
}
