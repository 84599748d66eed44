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

/** The insurance agency: applications with their clocks and scores, elders old and new side by side, imports with their refused rows. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class AgencyTest {
    private static final String ID = StubSuite.REFERRAL;
    private static final String IMPORT = "/api/v1/insurance/imports/" + ID;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET " + IMPORT, 200, """
                {"id": "%s", "kind": "elders", "status": "RUNNING", "dryRun": false, "done": 400, "total": 1000, "rowsPerSecond": 50,
                 "secondsLeft": 3725, "created": 390, "unchanged": 4, "differing": 3, "duplicates": 2, "refused": 1,
                 "createdAt": "2026-11-30T16:00:00Z", "allowedActions": ["cancel"]}""".formatted(ID));
        StubSuite.reply("GET " + IMPORT + "/rows", 200, """
                {"items": [{"row": 17, "outcome": "REFUSED", "code": "BODY_INVALID", "detail": "第17行有误", "errors": [
                  {"column": "公民身份号码", "pointer": "/citizenId", "detail": "校验码不符", "rule": "GB 11643-1999", "value": "460*********11"}]}]}""");
    }

    /** What a call answers that has no address of its own is shown, and is not lost on the way to another page. */
    @Test
    void whoIsFoundByANumberIsShownAndSoIsACodeThatIsToldOnce() {
        String session = signIn("agent");
        StubSuite.reply("POST /api/v1/elders/search", 200, """
                {"items": [{"id": "%s", "name": "王*", "citizenId": "460***78", "status": "ACTIVE"}]}""".formatted(ID));
        String form = browser().get("/console/do/elders/search", session).body();
        HttpResponse<String> found =
                browser().submit(form, "/console/do/elders/search", session, Map.of("citizenId", "460106194001010011"));
        assertEquals(200, found.statusCode());
        assertTrue(found.body().contains("href=\"/console/at/elders/" + ID + "\""), found.body());
        assertTrue(found.body().contains("460***78") && !found.body().contains("460106194001010011"), found.body());
        assertTrue(Browser.header(found, "Cache-Control").contains("no-store"));
        StubSuite.reply("POST /api/v1/elders/search", 200, "{\"items\": []}");
        String nobody = browser()
                .submit(form, "/console/do/elders/search", session, Map.of("citizenId", "460106194001010011"))
                .body();
        assertTrue(nobody.contains("没有记录"), nobody);
        String manager = signIn("home-manager");
        StubSuite.reply("GET /api/v1/elders/" + ID, 200, "{\"id\": \"" + ID + "\", \"version\": 3}");
        StubSuite.reply(
                "POST /api/v1/elders/" + ID + "/invite-family",
                200,
                "{\"code\": \"ABCDE-FGHJK-MNPQR-STVWX\", \"expiresAt\": \"2026-12-08T00:00:00Z\"}");
        String invite = "/console/do/elders/" + ID + "/invite-family";
        String code = browser()
                .submit(browser().get(invite, manager).body(), invite, manager, Map.of("kinship", "CHILD"))
                .body();
        assertTrue(code.contains("ABCDE-FGHJK-MNPQR-STVWX"), code);
        assertTrue(code.contains("把邀请码交给家属本人") && code.contains("邀请码只显示这一次"), code);
    }

    @Test
    void theAgencySeesApplicationsByTheirClocksEldersToVerifyImportsAndWhatRunsOut() {
        StubSuite.reply("GET /api/v1/designations", 200, """
                {"items": [
                  {"id": "%1$s", "institutionName": "后到医务室", "status": "SUBMITTED", "allowedActions": ["accept"],
                   "deadlines": [{"kind": "X", "dueAt": "2026-12-20T16:00:00Z", "overdue": false}]},
                  {"id": "%1$s", "institutionName": "先到医务室", "status": "EVALUATING", "allowedActions": [],
                   "deadlines": [{"kind": "X", "dueAt": "2026-12-02T16:00:00Z", "overdue": true}]}]}""".formatted(ID));
        StubSuite.reply("GET /api/v1/elders", 200, """
                {"items": [{"id": "%s", "name": "王*", "citizenId": "460***78", "status": "UPDATE_PENDING", "allowedActions": ["verify"],
                  "residenceInstitutionName": "春晖养老院", "proposed": {"phone": "139****0000"}}]}""".formatted(ID));
        StubSuite.reply("GET /api/v1/insurance/reports/designations/expiring", 200, """
                {"items": [{"institutionId": "1", "name": "将到期医务室", "daysLeft": 12, "termUntil": "2026-12-13"}]}""");
        String session = signIn("agent");
        String page = browser().get("/console/agency", session).body();
        assertTrue(page.indexOf("先到医务室") < page.indexOf("后到医务室"), page);
        assertTrue(page.contains("data-due=\"2026-12-02T16:00:00Z\"") && page.contains("评估中"), page);
        assertTrue(page.contains("王* 460***78") && page.contains("拟变更：") && page.contains("将到期医务室"), page);
        assertTrue(calls().contains("/api/v1/designations?limit=200&open=true"), calls().toString());
        StubSuite.calls().clear();
        String other = browser().get("/console/agency", signIn("evaluator")).body();
        assertFalse(other.contains("待核验老人"), "an evaluator sees nobody");
        assertTrue(calls().stream().noneMatch(call -> call.contains("elders")), calls().toString());
    }

    @Test
    void anApplicationShowsItsWayItsClocksAndEachCriterion() {
        StubSuite.reply("GET /api/v1/designations/" + ID, 200, """
                {"id": "%s", "institutionName": "春晖医务室", "institutionPhone": "0898-1", "status": "EVALUATING", "version": 4,
                 "deadlines": [{"kind": "EVALUATION", "dueAt": "2026-12-20T16:00:00Z", "overdue": false}], "missing": ["预测性分析报告"],
                 "evaluations": [{"round": 1, "heldOn": "2026-11-20", "passed": false, "score": 58, "teamSize": 5,
                   "scores": [{"criterion": "人员配备", "points": 12, "pointsMax": 30}]}],
                 "allowedActions": ["record-evaluation"]}""".formatted(ID));
        String page = browser().get("/console/agency/" + ID, signIn("agent")).body();
        assertTrue(page.contains("<meter min=\"0\" max=\"30\" value=\"12\" aria-label=\"人员配备\">"), page);
        assertTrue(page.contains("总分 58") && page.contains("评估组人数 5") && page.contains("预测性分析报告"), page);
        assertTrue(page.contains("aria-current=\"step\">评估中"), page);
        assertTrue(page.contains("/record-evaluation?rows%3Ascores=6&amp;rows%3Ateam=5"), page);
        String form = browser()
                .get(
                        "/console/do/designations/" + ID + "/record-evaluation?rows%3Ascores=6&rows%3Ateam=5",
                        signIn("agent"))
                .body();
        assertTrue(form.contains("name=\"scores/5/criterion\"") && form.contains("name=\"team/4/staffNumber\""), form);
    }

    @Test
    void anElderStandsOldAndNewSideBySideAndOnlyWhatDiffersIsMarked() {
        StubSuite.reply("GET /api/v1/elders/" + ID, 200, """
                {"id": "%s", "name": "王*", "citizenId": "460***78", "phone": "138****1234", "status": "UPDATE_PENDING", "version": 4,
                 "residenceInstitutionName": "甲院", "residences": [{"from": "2024-03-01"}],
                 "proposed": {"phone": "139****0000"}, "allowedActions": ["verify", "decline-update"]}""".formatted(ID));
        StubSuite.reply("GET /api/v1/elders/" + ID + "/changes", 200, """
                {"items": [{"field": "PHONE", "from": "137****1", "to": "138****1234", "changedAt": "2026-01-01T00:00:00Z"}]}""");
        String page = browser().get("/console/elders/" + ID, signIn("agent")).body();
        assertTrue(page.contains("<del>138****1234</del>") && page.contains("<ins>139****0000</ins>"), page);
        assertFalse(page.contains("<del>王*</del>") || page.contains("<del>甲院</del>"), page);
        assertTrue(page.contains("2024-03-01") && page.contains("137****1"), page);
        assertTrue(page.contains("id=\"f-decline-update-reason\"") && page.contains("/verify\""), page);
        StubSuite.calls().clear();
        browser().get("/console/elders/" + ID, signIn("home-manager"));
        assertTrue(
                calls().stream().noneMatch(call -> call.endsWith("/changes")),
                "what a role may not read is not asked for");
    }

    @Test
    void anImportShowsItsProgressItsRateAndEachFaultOfARefusedRow() {
        String page = browser()
                .get("/console/imports/insurance/" + ID, signIn("agent"))
                .body();
        assertTrue(page.contains("<progress max=\"1000\" value=\"400\""), page);
        assertTrue(page.contains("每秒行数 50") && page.contains("预计剩余 1:02:05"), page);
        assertTrue(page.contains("hx-trigger=\"every 2s\""), page);
        for (String cell : new String[] {"17", "公民身份号码", "校验码不符", "GB 11643-1999", "460*********11"}) {
            assertTrue(page.contains(">" + cell + "</td>"), cell + " " + page);
        }
        assertTrue(page.contains("/console/at/insurance/imports/" + ID + "/rows?outcome=REFUSED&amp;csv=1"), page);
        assertTrue(page.contains("action=\"/console/do/insurance/imports/" + ID + "/cancel\""), page);
        assertTrue(calls().contains(IMPORT + "/rows?limit=100&outcome=REFUSED"), calls().toString());
    }

    @Test
    void aFileIsPassedOnAsItComesAndWhatIsRefusedOfItIsSaid() {
        StubSuite.reply("GET /api/v1/insurance/imports/kinds", 200, """
                {"items": [{"kind": "elders", "name": "参保老人", "columns": [{"field": "name", "label": "姓名", "required": true}]}]}""");
        String session = signIn("agent");
        String page = browser().get("/console/imports/insurance", session).body();
        assertTrue(page.contains("<option value=\"elders\">参保老人</option>") && page.contains("姓名*"), page);
        Map<String, String> form = Map.of(
                "guard", Browser.field(page, "guard"),
                "key", Browser.field(page, "key"),
                "service", "insurance",
                "kind", "elders",
                "dryRun", "true");
        String rows = "姓名\r\n" + "王某\r\n------yiyangTest\r\n".repeat(20_000);
        StubSuite.reply("POST /api/v1/insurance/imports", 202, "{\"id\": \"" + ID + "\"}");
        HttpResponse<String> sent = browser().upload("/console/uploads", session, form, "e.csv", rows);
        assertTrue(Browser.header(sent, "Location").endsWith("/console/imports/insurance/" + ID), sent.body());
        StubSuite.Call call = StubSuite.calls().get(StubSuite.calls().size() - 1);
        assertEquals("/api/v1/insurance/imports?kind=elders&dryRun=true", call.path());
        assertEquals("text/csv", call.type());
        assertEquals(rows, call.body());
        StubSuite.reply("POST /api/v1/insurance/imports", 409, "{\"title\": \"同一文件正在导入\"}");
        HttpResponse<String> again = browser().upload("/console/uploads", session, form, "e.csv", rows);
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("同一文件正在导入"), again.body());
    }

    @Test
    void whereTheGenericPageWouldBeTheOneThatWasMadeIsShown() {
        HttpResponse<String> led = browser().get("/console/at/insurance/imports/" + ID, signIn("agent"));
        assertEquals(303, led.statusCode());
        assertTrue(Browser.header(led, "Location").endsWith("/console/imports/insurance/" + ID));
    }

    private static List<String> calls() {
        return StubSuite.calls().stream().map(StubSuite.Call::path).toList();
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
