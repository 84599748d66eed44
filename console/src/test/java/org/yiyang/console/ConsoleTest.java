package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page promises: who is not signed in sees nothing, forms come from their own session, refusals stand at their fields. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class ConsoleTest {
    private static final String RECORD = "/console/at/referrals/" + StubSuite.REFERRAL;
    private static final String ACCEPT = "/console/do/referrals/" + StubSuite.REFERRAL + "/accept";
    private static final String API = "/api/v1/referrals/" + StubSuite.REFERRAL;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET " + API, 200, """
                {"id": "%s", "version": 4, "status": "PENDING", "senderName": "<b>院</b>", "allowedActions": ["accept"]}""".formatted(StubSuite.REFERRAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", RECORD, "/console/at/referrals", ACCEPT, "/console/live/referral"})
    void whoIsNotSignedInIsSentToSignInAndSeesNothing(String path) {
        HttpResponse<String> answer = browser().get(path, "");
        assertEquals(303, answer.statusCode());
        assertTrue(Browser.header(answer, "Location").endsWith("/console/sign-in"), Browser.header(answer, "Location"));
        assertEquals("", answer.body());
        assertTrue(StubSuite.calls().isEmpty(), "nothing was asked for somebody unknown");
    }

    @Test
    void noPageMayRunWhatIsNotOursOrBeKept() {
        HttpResponse<String> answer = browser().get("/console", signIn());
        String policy = Browser.header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("no-store", Browser.header(answer, "Cache-Control"));
        assertEquals("same-origin", Browser.header(answer, "Referrer-Policy"));
        assertEquals("nosniff", Browser.header(answer, "X-Content-Type-Options"));
        assertFalse(Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=|<style|\\sstyle=")
                .matcher(answer.body())
                .find());
    }

    @Test
    void aSessionIsACookieThatScriptsCannotReadAndHoldsNoToken() {
        HttpResponse<String> answer = browser().post("/console/sign-in/person", "", Map.of("key", "tcm-office"));
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("yiyang_console="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.matches("yiyang_console=[\\w-]{43};.*"), cookie);
    }

    @Test
    void aFormOfAnotherSiteOrAnotherSessionIsNotTaken() {
        String session = signIn();
        Map<String, String> form = Map.of("department", "老年病科", "guard", "guessed");
        assertEquals(403, browser().post(ACCEPT, session, form).statusCode());
        Map<String, String> own = Map.of("department", "老年病科", "guard", guard(session));
        assertEquals(
                403,
                browser()
                        .post(ACCEPT, session, own, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(
                403,
                browser()
                        .post(ACCEPT, session, own, "Origin", "https://evil.example")
                        .statusCode());
        assertTrue(StubSuite.calls().stream()
                .noneMatch(call -> call.method().equals("POST") && call.path().startsWith("/api/")));
    }

    @Test
    void aRecordOffersWhatTheApiAllowsInItsWordsAndEscapesWhatOthersWrote() {
        String page = browser().get(RECORD, signIn()).body();
        assertTrue(page.contains("href=\"" + ACCEPT + "\">接收</a>"), page);
        assertTrue(page.contains("待接收"), page);
        assertTrue(page.contains("&lt;b&gt;院&lt;/b&gt;") && !page.contains("<b>院"), page);
    }

    @Test
    void aMoveIsSentOnceWithTheTagThatWasSeen() {
        String session = signIn();
        String form = browser().get(ACCEPT, session).body();
        StubSuite.reply("POST " + API + "/accept", 200, "{}");
        HttpResponse<String> sent =
                browser().submit(form, ACCEPT, session, Map.of("department", "老年病科", "etag", "\"4.a\""));
        assertEquals(303, sent.statusCode());
        assertTrue(Browser.header(sent, "Location").endsWith(RECORD), Browser.header(sent, "Location"));
        StubSuite.Call call = StubSuite.calls().get(StubSuite.calls().size() - 1);
        assertEquals("{\"department\":\"老年病科\"}", call.body());
        assertEquals(Browser.field(form, "key"), call.key());
        assertEquals("\"4.a\"", call.etag());
        assertTrue(call.bearer().startsWith("Bearer e30."), call.bearer());
    }

    @Test
    void aRefusalStandsAtItsFieldWithItsLawAndWhatWasTypedIsKept() {
        String session = signIn();
        StubSuite.reply("POST " + API + "/accept", 422, """
                {"code": "C", "title": "不符合规则", "detail": "请填写", "rule": "民法典 201", "requestId": "r-1",
                 "errors": [{"pointer": "/visitAt", "detail": "就诊时间已过"}]}""");
        HttpResponse<String> page = browser()
                .post(
                        ACCEPT,
                        session,
                        Map.of(
                                "department",
                                "神经内科",
                                "visitAt",
                                "2020-01-01T08:00",
                                "guard",
                                guard(session),
                                "key",
                                "k-1"));
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("id=\"f-visitAt-error\">就诊时间已过"), page.body());
        assertTrue(page.body().contains("民法典 201") && page.body().contains("value=\"神经内科\""), page.body());
        assertEquals("k-1", Browser.field(page.body(), "key"));
    }

    @Test
    void aConflictShowsWhatOthersDid() {
        String session = signIn();
        StubSuite.reply("POST " + API + "/accept", 412, "{\"code\": \"VERSION_STALE\", \"title\": \"已被修改\"}");
        StubSuite.reply("GET " + API + "/history", 200, """
                {"items": [{"version": 3, "at": "2026-11-30T01:00:00Z", "verbLabel": {"zh": "提交"}},
                 {"version": 4, "at": "2026-11-30T02:00:00Z", "verbLabel": {"zh": "改转"}, "byLabel": {"zh": "调度中心"}}]}""");
        String page = browser()
                .post(ACCEPT, session, Map.of("department", "神经内科", "guard", guard(session), "etag", "\"3.a\""))
                .body();
        assertTrue(page.contains("2026-11-30 10:00 调度中心 改转") && !page.contains("提交</li>"), page);
        assertEquals("&quot;4.a&quot;", Browser.field(page, "etag"));
    }

    @Test
    void aServiceThatIsAwayIsNamedAndTheOthersAreShown() {
        StubSuite.reply("GET /api/v1/insurance/tasks", 503, "{\"title\": \"服务暂停\", \"detail\": \"请稍后\"}");
        StubSuite.reply("GET /api/v1/referral/tasks", 200, """
                {"items": [{"id": "1", "todo": {"zh": "答复转诊", "en": "Answer"}, "path": "%s/accept",
                 "overdue": true, "priority": "URGENT"}]}""".formatted(API));
        String page = browser().get("/console", signIn()).body();
        assertTrue(page.contains("医保待办: 服务暂停") && page.contains("<a href=\"" + RECORD + "\">答复转诊</a>"), page);
    }

    @Test
    void aPageCostsSixCallsAtMost() {
        String session = signIn();
        browser().get("/console/at/referrals?cursor=c%3D1&other=2", session);
        assertTrue(StubSuite.calls().stream().anyMatch(call -> call.path().equals("/api/v1/referrals?cursor=c%3D1")));
        for (String path : List.of("/console", "/console/at/referrals", RECORD, ACCEPT)) {
            browser().get(path, session);
            StubSuite.calls().clear();
            assertEquals(200, browser().get(path, session).statusCode(), path);
            assertTrue(StubSuite.calls().size() <= 6, path + " " + StubSuite.calls());
        }
    }

    @Test
    void theCodeFlowSignsInOnlyTheBrowserThatBeganIt() {
        HttpResponse<String> begun = browser().get("/console/sign-in/begin", "");
        String to = Browser.header(begun, "Location");
        assertTrue(to.contains("code_challenge_method=S256") && to.contains("response_type=code"), to);
        String state = Browser.parameter(to, "state");
        String back = "/console/signed-in?state=" + state + "&code=good-" + Browser.parameter(to, "nonce");
        assertEquals(422, browser().get(back, "yiyang_sign_in=other").statusCode());
        HttpResponse<String> in = browser().get(back, "yiyang_sign_in=" + state);
        assertEquals(303, in.statusCode(), in.body());
        assertTrue(browser().get("/console", Browser.session(in)).body().contains("<span>li</span>"));
        assertEquals(422, browser().get(back, "yiyang_sign_in=" + state).statusCode(), "a code is good once");
    }

    /** Elders and families come by a client of their own, whose tokens carry no office; by its code nobody else is admitted. */
    @Test
    void familiesSignInByTheirOwnClient() {
        HttpResponse<String> begun = browser().get("/console/sign-in/begin?family=true", "");
        String to = Browser.header(begun, "Location");
        assertEquals("yiyang-family", Browser.parameter(to, "client_id"));
        assertEquals(
                "yiyang-console",
                Browser.parameter(
                        Browser.header(browser().get("/console/sign-in/begin", ""), "Location"), "client_id"));
        String state = Browser.parameter(to, "state");
        String code = "&code=good-" + Browser.parameter(to, "nonce");
        String staff = state.substring(state.indexOf('.') + 1);
        assertEquals(
                422,
                browser()
                        .get("/console/signed-in?state=" + staff + code, "yiyang_sign_in=" + staff)
                        .statusCode(),
                "another state has another nonce");
        String again = Browser.header(browser().get("/console/sign-in/begin?family=true", ""), "Location");
        String known = Browser.parameter(again, "state");
        HttpResponse<String> in = browser()
                .get(
                        "/console/signed-in?state=" + known + "&code=good-" + Browser.parameter(again, "nonce"),
                        "yiyang_sign_in=" + known);
        assertEquals(303, in.statusCode(), in.body());
        assertTrue(StubSuite.calls().stream()
                .anyMatch(call -> call.path().endsWith("/token") && call.body().contains("client_id=yiyang-family")));
    }

    @Test
    void aSignOutEndsTheSessionHere() {
        String session = signIn();
        assertEquals(
                303,
                browser()
                        .post("/console/sign-out", session, Map.of("guard", guard(session)))
                        .statusCode());
        assertEquals(303, browser().get("/console", session).statusCode());
    }

    @Test
    void whoseTokenTheApiTakesNoLongerMustSignInAgain() {
        String session = signIn();
        StubSuite.reply("GET " + API, 401, "{}");
        HttpResponse<String> answer = browser().get(RECORD, session, "HX-Request", "true");
        assertEquals(401, answer.statusCode());
        assertEquals("/console/sign-in", Browser.header(answer, "HX-Redirect"));
    }

    @Test
    void theLanguageAndTheSizeOfLettersAreChosenAndNobodyIsLedElsewhere() {
        assertTrue(browser().get("/console/sign-in", "").body().contains("<html lang=\"zh-CN\">"));
        assertTrue(browser()
                .get("/console/sign-in", "yiyang_language=en; yiyang_type=large")
                .body()
                .contains("<html lang=\"en\" class=\"large\">"));
        assertTrue(Browser.header(browser().get("/console/show/en?back=//evil.example", ""), "Location")
                .endsWith("/console"));
    }

    @Test
    void theFirstPageIsSmall() {
        HttpResponse<String> page = browser().get("/console", signIn());
        long bytes = page.body().getBytes(StandardCharsets.UTF_8).length;
        Matcher asset = Pattern.compile("/console/assets/[0-9a-f]{12}\\.\\w+").matcher(page.body());
        while (asset.find()) {
            HttpResponse<String> one = browser().get(asset.group(), "");
            assertTrue(Browser.header(one, "Cache-Control").contains("immutable"));
            bytes += one.body().length();
        }
        assertTrue(bytes < 150 * 1024, bytes + " bytes, not compressed");
        assertNotEquals(200, browser().get("/console/assets/htmx.min.js", "").statusCode());
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn() {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", "tcm-office")));
    }

    private String guard(String session) {
        return Browser.field(browser().get("/console", session).body(), "guard");
    }
}
