package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person would stumble over on a page that was drawn by its document alone: codes, ids, numbers of records, choices that are refused. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class PlainPagesTest {
    private static final String ID = StubSuite.REFERRAL;

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    @Test
    void aHistorySaysInWordsWhatWasDoneByWhomAndNoCode() {
        StubSuite.reply("GET /api/v1/referrals/" + ID + "/history", 200, """
                {"items": [{"at": "2026-12-07T01:30:00Z", "by": "HOSPITAL_DOCTOR", "byLabel": {"zh": "医院医生", "en": "Doctor"}, "from": "SUBMITTED",
                 "fromLabel": {"zh": "已提交", "en": "Submitted"}, "to": "REVIEWED", "toLabel": {"zh": "已审核", "en": "Reviewed"}, "verb": "review",
                 "verbLabel": {"zh": "审核", "en": "Review"}, "reason": "INSUFFICIENT_INFORMATION",
                 "reasonLabel": {"zh": "资料不全", "en": "Too little information"}, "correction": false}]}""");
        String page = page("/console/at/referrals/" + ID + "/history", "tcm-office");
        assertTrue(page.contains("<h1>办理过程"), page);
        String row = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        assertTrue(row.indexOf("2026-12-07 09:30") < row.indexOf("审核") && row.indexOf("审核") < row.indexOf("医院医生"), row);
        assertTrue(row.contains("资料不全"), row);
        for (String code : new String[] {"HOSPITAL_DOCTOR", "SUBMITTED", "REVIEWED", "review", "INSUFFICIENT"}) {
            assertFalse(row.contains(code), row);
        }
    }

    @Test
    void aRecordIsCalledByItsNameAndAReportsRegionByIts() {
        StubSuite.reply("GET /api/v1/institutions/" + ID, 200, "{\"id\": \"" + ID + "\", \"name\": \"春晖养老院\"}");
        assertTrue(page("/console/at/institutions/" + ID, "health").contains("<h1>机构 · 春晖养老院</h1>"));
        StubSuite.reply("GET /api/v1/referral/reports/summary", 200, """
                {"region": "460108", "total": 5, "byKind": [{"kind": "UP", "count": 3}]}""");
        String report = page("/console/at/referral/reports/summary", "health");
        assertTrue(
                report.contains("data-field=\"region\">海口市美兰区") && !report.contains("data-field=\"region\">460108"),
                report);
        assertTrue(report.contains("<option value=\"4601\" selected>"), "what was asked is in the filter: " + report);
        assertTrue(report.indexOf(">种类<") < report.indexOf(">数量<"), "what it is comes before how many: " + report);
    }

    @Test
    void aFamilyChoosesAmongReasonsThatTheApiTakesAndIsNotAskedWhoCame() {
        String cancel = page("/console/do/referrals/" + ID + "/cancel", "daughter");
        assertTrue(cancel.contains("患者或家属要求") && !cancel.contains("转出方已确认回转"), cancel);
        String correct = page("/console/do/referral/correction-requests", "daughter");
        assertTrue(correct.contains("回转单") && !correct.contains("参保信息</option>"), correct);
        assertFalse(correct.contains("inPerson"), correct);
        assertFalse(correct.contains("编号"), "a record is chosen by what people know of it: " + correct);
        assertTrue(
                page("/console/do/referral/correction-requests", "tcm-doctor").contains("inPerson/asker"));
    }

    @Test
    void aPatientIsFoundByTheDocumentWhereNoListIsKept() {
        String form = page("/console/do/referrals", "tcm-doctor");
        assertTrue(form.contains("name=\"find:elderId\"") && form.contains("请先输入再查找"), form);
        assertTrue(StubSuite.calls().stream().noneMatch(call -> call.path().startsWith("/api/v1/elders")));
        StubSuite.reply(
                "POST /api/v1/elders/find",
                200,
                "{\"items\": [{\"id\": \"" + ID + "\", \"name\": \"李*\", \"citizenId\": \"460***78\"}]}");
        String session = session("tcm-doctor");
        String found = browser()
                .submit(
                        browser().get("/console/do/referrals", session).body(),
                        "/console/do/referrals",
                        session,
                        Map.of("find", "elderId", "find:elderId", "460106194001010011"))
                .body();
        assertTrue(found.contains("<option value=\"" + ID + "\">李* · 460***78</option>"), found);
    }

    @Test
    void aCertificateIsChosenAmongThoseOfTheRecordAtHand() {
        StubSuite.reply("GET /api/v1/institutions/" + ID, 200, """
                {"id": "%s", "name": "春晖养老院", "version": 1, "qualifications": [{"id": "%s", "kind": "CARE_FILING", "number": "琼养备1"}],
                 "allowedActions": ["revoke-qualification"]}""".formatted(ID, StubSuite.HOME));
        String form = page("/console/do/institutions/" + ID + "/revoke-qualification", "civil");
        assertTrue(form.contains("<option value=\"" + StubSuite.HOME + "\">") && form.contains("琼养备1</option>"), form);
        assertFalse(form.contains("CARE_FILING</option>"), form);
    }

    /** Nobody knows the number of an account: those that are bound are listed by kinship, and for all others there is a code. */
    @Test
    void aRelativeIsChosenByKinshipAndOneWhoIsNotBoundYetIsInvited() {
        String authorise = "/console/do/elders/" + ID + "/authorise";
        StubSuite.reply("POST /api/v1/elders/search", 200, "{\"items\": [{\"id\": \"" + ID + "\"}]}");
        StubSuite.reply("GET /api/v1/elders/" + ID, 200, """
                {"id": "%s", "name": "林*", "version": 1, "allowedActions": ["authorise", "invite-family"], "authorisations":
                 [{"person": "%s", "kinship": "CHILD", "scope": "VIEW", "validUntil": "2027-01-01"}]}""".formatted(ID, StubSuite.HOME));
        for (String person : new String[] {"agent", "home-manager", "elder"}) {
            String form = page(authorise, person);
            assertTrue(form.contains("<option value=\"" + StubSuite.HOME + "\">子女 · 查看 · 2027-01-01</option>"), form);
            assertTrue(form.contains("href=\"/console/do/elders/" + ID + "/invite-family\""), person + form);
            assertFalse(form.contains("人员编号"), form);
        }
        assertTrue(page(authorise, "elder").contains(">邀请家属代办</a>"));
        String invite = page("/console/do/elders/" + ID + "/invite-family", "agent");
        assertTrue(invite.contains("配偶") && !invite.contains("只列出已绑定"), invite);
    }

    /** Staff is shown no other institution in the register itself: a link there would lead to nothing. */
    @Test
    void theNameOfAnotherInstitutionLeadsToItsPublicEntry() {
        StubSuite.reply("GET /api/v1/referrals/" + ID, 200, """
                {"id": "%s", "receiverId": "%s", "receiverName": "示例中医院", "status": "PENDING"}""".formatted(ID, StubSuite.HOME));
        assertTrue(page("/console/at/referrals/" + ID, "tcm-doctor")
                .contains("<a href=\"/console/at/institution/directory/" + StubSuite.HOME + "\">示例中医院"));
        assertTrue(page("/console/at/referrals/" + ID, "health")
                .contains("<a href=\"/console/at/institutions/" + StubSuite.HOME + "\">示例中医院"));
    }

    @Test
    void whoHasNoTelephoneIsSaidToHaveNone() {
        StubSuite.reply("GET /api/v1/elders", 200, """
                {"items": [{"id": "%s", "name": "林*", "residenceInstitutionName": "春晖养老院"}]}""".formatted(ID));
        assertTrue(page("/console/mine", "daughter").contains("春晖养老院 <span class=\"small\">未登记电话</span>"));
    }

    private String page(String path, String person) {
        return browser().get(path, session(person)).body();
    }

    private String session(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }

    private Browser browser() {
        return new Browser(console);
    }
}
