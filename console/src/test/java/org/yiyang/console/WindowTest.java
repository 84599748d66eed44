package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one window: cases by the time that is left, each with its papers and steps, and the progress that anybody may ask for. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class WindowTest {
    private static final String ID = StubSuite.REFERRAL;
    private static final String CASE = "/console/window/" + ID;
    private static final String API = "/api/v1/one-window-cases/" + ID;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET " + API, 200, one("""
                "allowedActions": ["accept", "require-correction", "not-accept"]"""));
        StubSuite.reply("GET " + API + "/history", 200, """
                {"items": [{"version": 0, "at": "2026-11-30T01:00:00Z", "verbLabel": {"zh": "申请", "en": "Draft"},
                  "byLabel": {"zh": "申请人", "en": "Applicant"}}]}""");
    }

    /** A case with one paper that is there and one that is missing. */
    private static String one(String rest) {
        return """
                {"id": "%s", "number": "460108-2026-000001", "matter": "CARE_FILING", "status": "SUBMITTED", "version": 4,
                 "applicantName": "春晖养老院", "codeWord": "ABCD2345",
                 "deadlines": [{"kind": "ONE_WINDOW_ACCEPTANCE", "law": "行政许可法 art. 32(4)", "dueOn": "2026-12-07",
                   "dueAt": "2026-12-07T16:00:00Z", "workdaysLeft": 4, "overdue": false, "paused": false, "provisional": false}],
                 "materials": [
                   {"material": "FILING_APPLICATION", "required": true, "source": "备案办法",
                    "documents": [{"id": "%s", "name": "备案申请书.pdf", "sizeBytes": 2048, "uploadedAt": "2026-11-30T01:00:00Z"}]},
                   {"material": "PREMISES_PROOF", "required": true, "source": "备案办法", "documents": []}],
                 "tasks": [{"department": "HEALTH", "nature": "FILING", "state": "PENDING"},
                   {"department": "CIVIL_AFFAIRS", "nature": "FILING", "state": "FILED", "document": "海民备〔2026〕1号"}],
                 "notices": [], "pauses": [], %s}""".formatted(ID, StubSuite.INSTITUTION, rest);
    }

    private static String listed(String number, String deadline) {
        return """
                {"id": "%s", "number": "%s", "matter": "CARE_FILING", "status": "IN_REVIEW", "applicantName": "甲院",
                 "deadlines": [%s], "materials": [], "allowedActions": []}""".formatted(ID, number, deadline);
    }

    @Test
    void theCasesStandByTheWorkdaysThatAreLeft() {
        StubSuite.reply(
                "GET /api/v1/one-window-cases",
                200,
                "{\"items\": ["
                        + String.join(
                                ",",
                                listed("n-paused", "{\"paused\": true, \"overdue\": false}"),
                                listed(
                                        "n-three",
                                        "{\"workdaysLeft\": 3, \"dueOn\": \"2026-12-04\", \"dueAt\": \"2026-12-04T16:00:00Z\"}"),
                                listed(
                                        "n-late",
                                        "{\"workdaysLeft\": -2, \"overdue\": true, \"dueOn\": \"2026-11-27\"}"),
                                listed(
                                        "n-last",
                                        "{\"workdaysLeft\": 0, \"dueOn\": \"2026-12-01\", \"provisional\": true}"))
                        + "]}");
        String page = browser().get("/console/window", signIn("window")).body();
        int late = page.indexOf("n-late");
        assertTrue(late > 0 && late < page.indexOf("n-last"), page);
        assertTrue(page.indexOf("n-last") < page.indexOf("n-three"), page);
        assertTrue(page.indexOf("n-three") < page.indexOf("n-paused"), page);
        assertTrue(page.contains("已逾期工作日 2") && page.contains("剩余工作日 3"), page);
        assertTrue(page.contains("计时中止") && page.contains("今日到期 · 暂定"), page);
        assertTrue(page.contains("养老机构备案"), "the words of the API: " + page);
        assertTrue(page.contains("/console/live/institution"), page);
        assertEquals("/api/v1/one-window-cases?limit=200&open=true&sort=DUE", last().path());
    }

    @Test
    void aCaseShowsWhichPaperSatisfiesWhichItemWhatIsMissingAndWhatEachDepartmentSaid() {
        String page = browser().get(CASE, signIn("window")).body();
        assertTrue(page.contains("/console/at/one-window-cases/" + ID + "/documents/" + StubSuite.INSTITUTION), page);
        assertTrue(page.contains("备案申请书.pdf</a> <span class=\"small\">2 KB"), page);
        assertTrue(page.contains("缺少材料 1") && page.contains("<strong class=\"warn\">未提交</strong>"), page);
        assertTrue(page.contains("海民备〔2026〕1号") && page.contains("行政许可法 art. 32(4)"), page);
        assertTrue(page.contains("ABCD2345") && page.contains("申请人 申请"), page);
        assertFalse(page.contains("/console/uploads"), "who may not attach is not offered it");
    }

    @Test
    void whatMayBeDoneIsDoneOnThePageItselfAndTheCorrectionNoticeBeginsWithWhatIsMissing() {
        String session = signIn("window");
        String page = browser().get(CASE, session).body();
        assertTrue(page.contains("action=\"/console/do/one-window-cases/" + ID + "/accept\""), page);
        assertTrue(page.contains("id=\"f-require-correction-items-0-material\""), page);
        assertTrue(page.contains("<option value=\"PREMISES_PROOF\" selected>"), page);
        assertFalse(page.contains("<option value=\"FILING_APPLICATION\" selected>"), page);
        assertFalse(page.contains("/issue\""), "what is not allowed is not offered");
        StubSuite.reply("POST " + API + "/require-correction", 200, "{}");
        HttpResponse<String> sent = browser()
                .post(
                        "/console/do/one-window-cases/" + ID + "/require-correction",
                        session,
                        Map.of(
                                "guard", Browser.field(page, "guard"),
                                "etag", "\"4.a\"",
                                "key", "k-1",
                                "rows:items", "1",
                                "items/0/material", "PREMISES_PROOF",
                                "items/0/note", "缺租赁合同"));
        assertEquals(303, sent.statusCode(), sent.body());
        assertEquals("{\"items\":[{\"material\":\"PREMISES_PROOF\",\"note\":\"缺租赁合同\"}]}", last().body());
        HttpResponse<String> back =
                browser().get(URI.create(Browser.header(sent, "Location")).getPath(), session);
        assertTrue(Browser.header(back, "Location").endsWith(CASE), back.toString());
    }

    @Test
    void aDepartmentIsAskedForItsOwnPart() {
        StubSuite.reply("GET " + API, 200, one("\"allowedActions\": [\"file\", \"return\"]"));
        String page = browser().get(CASE, signIn("health")).body();
        assertTrue(page.contains("id=\"f-file-department\""), page);
        assertTrue(page.contains("<option value=\"HEALTH\" selected>"), page);
        assertFalse(page.contains("<option value=\"CIVIL_AFFAIRS\" selected>"), page);
    }

    @Test
    void anApplicantAttachesAPaperWhichIsPassedOnAsItComes() {
        StubSuite.reply("GET " + API, 200, one("\"allowedActions\": [\"attach\", \"submit\"]"));
        StubSuite.reply("POST " + API + "/attach", 201, "{}");
        String session = signIn("home-manager");
        String page = browser().get(CASE, session).body();
        assertTrue(page.contains("enctype=\"multipart/form-data\""), page);
        Map<String, String> form =
                Map.of("guard", Browser.field(page, "guard"), "key", "k-2", "case", ID, "material", "PREMISES_PROOF");
        HttpResponse<String> sent = browser().upload("/console/uploads", session, form, "p.pdf", "%PDF-1.7 正文\r\n--x");
        assertTrue(Browser.header(sent, "Location").endsWith(CASE), sent.statusCode() + sent.body());
        StubSuite.Call call = last();
        assertEquals(API + "/attach?material=PREMISES_PROOF", call.path());
        assertEquals("%PDF-1.7 正文\r\n--x", call.body());
        assertEquals("application/octet-stream", call.type());
        assertEquals("k-2", call.key());
        StubSuite.calls().clear();
        Map<String, String> foreign = Map.of("guard", "guessed", "case", ID, "material", "PREMISES_PROOF");
        assertEquals(
                403,
                browser()
                        .upload("/console/uploads", session, foreign, "p.pdf", "x")
                        .statusCode());
        assertEquals(
                303,
                browser().upload("/console/uploads", "", foreign, "p.pdf", "x").statusCode());
        assertTrue(StubSuite.calls().isEmpty(), StubSuite.calls().toString());
    }

    @Test
    void theProgressIsToldWithoutASignInAndStandsInNoAddress() {
        StubSuite.reply("POST /api/v1/one-window-cases/progress", 200, """
                {"number": "460108-2026-000001", "matter": "CARE_FILING", "status": "IN_REVIEW", "receivedOn": "2026-11-28",
                 "steps": [{"department": "CIVIL_AFFAIRS", "state": "PENDING"}],
                 "deadlines": [{"workdaysLeft": 12, "dueOn": "2026-12-17"}]}""");
        HttpResponse<String> form = browser().get("/console/progress", "");
        assertEquals(200, form.statusCode());
        assertTrue(form.body().contains("method=\"post\" action=\"/console/progress\""), form.body());
        HttpResponse<String> page = browser()
                .post(
                        "/console/progress",
                        "",
                        Map.of("number", "460108-2026-000001", "codeWord", "ABCD2345"),
                        "X-Forwarded-For",
                        "203.0.113.7");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("aria-current=\"step\">") && page.body().contains("剩余工作日 12"), page.body());
        assertTrue(page.body().contains("2026-11-28") && page.body().contains("养老机构备案"), page.body());
        assertEquals("no-store", Browser.header(page, "Cache-Control"));
        assertEquals(1, StubSuite.calls().size());
        StubSuite.Call call = last();
        assertNull(call.bearer());
        assertEquals("203.0.113.7", call.from());
        assertEquals("/api/v1/one-window-cases/progress", call.path());
        assertEquals("{\"codeWord\":\"ABCD2345\",\"number\":\"460108-2026-000001\"}", call.body());
    }

    @Test
    void aWrongNumberOrWordIsRefusedInTheWordsOfTheApiAndWhatWasTypedStays() {
        StubSuite.reply("POST /api/v1/one-window-cases/progress", 404, "{\"title\": \"没有找到\", \"requestId\": \"r-9\"}");
        HttpResponse<String> page = browser().post("/console/progress", "", Map.of("number", "460108-2026-000009"));
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("没有找到") && page.body().contains("value=\"460108-2026-000009\""), page.body());
        assertFalse(page.body().contains("id=\"found\""), page.body());
    }

    private static StubSuite.Call last() {
        return StubSuite.calls().get(StubSuite.calls().size() - 1);
    }

    private Browser browser() {
        return new Browser(console);
    }

    /** Whoever takes it may not read what the agency decides on: the answer itself is what the window sees, and no page that refuses. */
    @Test
    void aRequestOfWhoComesInPersonIsTakenAtTheWindowAndSaysWhatWasRecorded() {
        String counter = "/console/do/insurance/correction-requests/at-counter";
        String session = signIn("window");
        assertTrue(browser().get("/console/window", session).body().contains("href=\"" + counter + "\""));
        String form = browser().get(counter, session).body();
        assertTrue(form.indexOf("id=\"f-kind\"") < form.indexOf("id=\"f-content\""), "who comes first: " + form);
        StubSuite.reply(
                "POST /api/v1/insurance/correction-requests/at-counter",
                201,
                "{\"id\": \"" + ID
                        + "\", \"version\": 0, \"subject\": \"PHONE\", \"status\": \"ASKED\", \"askedAt\": \"2026-12-07T01:30:00Z\"}");
        HttpResponse<String> sent = browser()
                .submit(
                        form,
                        counter,
                        session,
                        Map.of(
                                "kind",
                                "CITIZEN_ID",
                                "value",
                                "460106194805123014",
                                "subject",
                                "PHONE",
                                "content",
                                "电话已换",
                                "inPerson/asker",
                                "AGENT",
                                "inPerson/evidence",
                                "委托书"));
        assertEquals(200, sent.statusCode(), sent.body());
        assertTrue(sent.body().contains("已登记") && sent.body().contains("联系电话"), sent.body());
        assertTrue(sent.body().contains("2026-12-07 09:30") && sent.body().contains("href=\"/console\""), sent.body());
        assertEquals(
                "{\"content\":\"电话已换\",\"inPerson\":{\"asker\":\"AGENT\",\"evidence\":\"委托书\"},\"kind\":\"CITIZEN_ID\","
                        + "\"subject\":\"PHONE\",\"value\":\"460106194805123014\"}",
                last().body());
        assertFalse(
                browser().get("/console/window", signIn("supervisor")).body().contains(counter));
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
