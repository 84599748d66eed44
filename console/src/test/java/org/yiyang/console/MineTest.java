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

/** The page of a family, and lists whose records have no page, as an operator's. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class MineTest {
    private static final String CONSENT = "/console/do/referrals/" + StubSuite.REFERRAL + "/consent";

    private static final String MOTHERS = "0198a7c0-0000-7000-8000-0000000000b1";
    private static final String FATHERS = "0198a7c0-0000-7000-8000-0000000000b2";

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        StubSuite.reply("GET /api/v1/referral/my-referrals", 200, """
                {"items": [{"id": "%s", "status": "PENDING", "returnSlip": true, "sentence": {"zh": "等您同意", "en": "You are asked"},
                 "receiver": {"name": "示例中医院", "phone": "0898-1"}, "cost": {"zh": "医保定点", "en": "Designated"},
                 "wording": {"zh": "本人同意转诊", "en": "I agree", "version": "2026-1"}, "allowedActions": ["consent", "refuse"]}]}""".formatted(StubSuite.REFERRAL));
    }

    @Test
    void aFamilyReadsHowItStandsWhomToCallAndWhatItAgreesTo() {
        String session = signIn("daughter");
        String page = browser().get("/console/mine", session).body();
        assertTrue(page.contains("等您同意") && page.contains("示例中医院 0898-1") && page.contains("医保定点"), page);
        assertTrue(page.contains("aria-current=\"step\">待接收"), page);
        assertTrue(page.contains("/refuse\">") && page.contains("本人同意转诊"), page);
        StubSuite.reply("POST /api/v1/referrals/" + StubSuite.REFERRAL + "/consent", 200, "{}");
        HttpResponse<String> sent = browser()
                .submit(
                        page,
                        CONSENT,
                        session,
                        Map.of(
                                "after",
                                "mine",
                                "wordingVersion",
                                Browser.field(page, "wordingVersion"),
                                "form",
                                "SIGNED"));
        assertTrue(Browser.header(sent, "Location").endsWith("/console/mine"), sent.body());
        assertEquals(
                "{\"form\":\"SIGNED\",\"wordingVersion\":\"2026-1\"}",
                StubSuite.calls().get(StubSuite.calls().size() - 1).body());
    }

    @Test
    void eachElderHasWhomToCallAndWhoHasReadOfIt() {
        StubSuite.reply("GET /api/v1/elders", 200, """
                {"items": [{"id": "%s", "name": "林*", "residenceInstitutionName": "春晖养老院", "residenceInstitutionPhone": "0898-2"},
                 {"id": "%s", "name": "陈*"}]}""".formatted(StubSuite.REFERRAL, StubSuite.INSTITUTION));
        StubSuite.reply("GET /api/v1/referral/my-referrals", 200, """
                {"items": [{"id": "1", "elderId": "%s", "status": "PENDING", "sentence": {"zh": "等对方答复"},
                  "receiver": {"name": "示例中医院", "phone": "0898-1"}}]}""".formatted(StubSuite.INSTITUTION));
        StubSuite.reply("GET /api/v1/contract/family-doctor-contracts", 200, """
                {"items": [{"elderId": "%s", "status": "ACTIVE", "institutionName": "海港中心", "teamName": "第一团队", "teamPhone": "0898-3"},
                  {"elderId": "%s", "status": "ENDED", "institutionName": "从前的中心", "teamPhone": "0898-9"}]}""".formatted(
                        StubSuite.REFERRAL, StubSuite.REFERRAL));
        String page = browser().get("/console/mine", signIn("daughter")).body();
        String first = page.substring(
                page.indexOf("id=\"elder-" + StubSuite.REFERRAL), page.indexOf("id=\"elder-" + StubSuite.INSTITUTION));
        assertTrue(first.contains("href=\"tel:0898-2\"") && first.contains("href=\"tel:0898-3\""), page);
        assertFalse(first.contains("0898-1") || page.contains("从前的中心"), page);
        assertTrue(
                page.substring(page.indexOf("id=\"elder-" + StubSuite.INSTITUTION))
                        .contains("href=\"tel:0898-1\""),
                page);
        assertTrue(page.contains("<span class=\"whose\">陈*</span> 等对方答复"), page);
        assertTrue(page.contains("/console/mine/readings/" + StubSuite.REFERRAL), page);
    }

    /** A person whose two records were merged is one elder, with what stands under either. */
    @Test
    void aMergedRecordStandsWithTheOneThatGoesOn() {
        String merged = StubSuite.REFERRAL;
        String survivor = StubSuite.INSTITUTION;
        StubSuite.reply("GET /api/v1/elders", 200, """
                {"items": [{"id": "%s", "name": "林*", "mergedIntoId": "%s"}, {"id": "%s", "name": "林*", "mergedIntoId": null},
                 {"id": "%s", "name": "陈*", "mergedIntoId": "%s"}]}""".formatted(merged, survivor, survivor, StubSuite.HOME, FATHERS));
        StubSuite.reply("GET /api/v1/referral/my-referrals", 200, """
                {"items": [{"id": "%s", "elderId": "%s", "status": "SUBMITTED", "sentence": {"zh": "林奶奶等您同意"},
                  "receiver": {"name": "示例中医院", "phone": "0898-1"}, "allowedActions": ["consent"]}]}""".formatted(MOTHERS, merged));
        StubSuite.reply("GET /api/v1/contract/family-doctor-contracts", 200, """
                {"items": [{"elderId": "%s", "status": "ACTIVE", "institutionName": "海港中心", "teamPhone": "0898-3"}]}""".formatted(survivor));
        String page = browser().get("/console/mine", signIn("daughter")).body();
        assertFalse(page.contains("id=\"elder-" + merged), page);
        String card =
                page.substring(page.indexOf("id=\"elder-" + survivor), page.indexOf("id=\"elder-" + StubSuite.HOME));
        assertTrue(card.contains("href=\"tel:0898-1\"") && card.contains("href=\"tel:0898-3\""), page);
        assertTrue(card.contains("林奶奶等您同意"), page);
    }

    /** One account, two elders: what waits stands first and with its elder, and each consent goes to its own referral. */
    @Test
    void whatWaitsForAConsentIsSaidForEachElderAndGivenForEach() {
        String mother = StubSuite.REFERRAL;
        String father = StubSuite.INSTITUTION;
        StubSuite.reply("GET /api/v1/elders", 200, """
                {"items": [{"id": "%s", "name": "林*"}, {"id": "%s", "name": "陈*"}]}""".formatted(mother, father));
        StubSuite.reply("GET /api/v1/referral/my-referrals", 200, """
                {"items": [{"id": "%s", "elderId": "%s", "status": "PENDING", "sentence": {"zh": "等对方答复"}},
                 {"id": "%s", "elderId": "%s", "status": "SUBMITTED", "sentence": {"zh": "母亲等您同意"}, "allowedActions": ["consent"]},
                 {"id": "%s", "elderId": "%s", "status": "SUBMITTED", "sentence": {"zh": "父亲等您同意"}, "allowedActions": ["consent"]}]}""".formatted(
                        StubSuite.HOME, mother, MOTHERS, mother, FATHERS, father));
        String session = signIn("daughter");
        String page = browser().get("/console/mine", session).body();
        assertTrue(page.indexOf("父亲等您同意") < page.indexOf("等对方答复"), page);
        String fathersCard = page.substring(page.indexOf("id=\"elder-" + father));
        assertTrue(fathersCard.contains("<a href=\"#referral-" + FATHERS + "\">父亲等您同意</a>"), page);
        assertFalse(fathersCard.contains("母亲等您同意"), page);
        for (String id : List.of(MOTHERS, FATHERS)) {
            String consent = "/console/do/referrals/" + id + "/consent";
            StubSuite.reply("POST /api/v1/referrals/" + id + "/consent", 200, "{}");
            HttpResponse<String> sent =
                    browser().submit(page, consent, session, Map.of("after", "mine", "form", "BY_FAMILY"));
            assertTrue(Browser.header(sent, "Location").endsWith("/console/mine"), sent.body());
        }
    }

    /** The authorisation was taken back while the page was open: the API says no, and the page says it. */
    @Test
    void aConsentThatIsNoLongerTheFamilysToGiveIsRefused() {
        String session = signIn("daughter");
        String page = browser().get("/console/mine", session).body();
        StubSuite.reply(
                "POST /api/v1/referrals/" + StubSuite.REFERRAL + "/consent",
                403,
                "{\"title\": \"无权进行此操作\", \"detail\": \"家属未获授权，或授权已到期、已撤回\", \"code\": \"REFERRAL_FAMILY_NOT_AUTHORISED\"}");
        HttpResponse<String> sent =
                browser().submit(page, CONSENT, session, Map.of("after", "mine", "form", "BY_FAMILY"));
        assertEquals(403, sent.statusCode());
        assertTrue(sent.body().contains("授权已到期、已撤回"), sent.body());
    }

    /** Until the other services have consumed a change, a page says that it is on its way, and does not pretend. */
    @Test
    void whatOtherServicesHearInAMomentIsSaidOnTheNextPages() {
        String elder = StubSuite.REFERRAL;
        StubSuite.reply("POST /api/v1/elders/search", 200, "{\"items\": [{\"id\": \"" + elder + "\"}]}");
        String session = signIn("elder");
        assertTrue(browser().get("/console", session).body().contains("都在“我和家人”"));
        String withdraw = "/console/do/elders/" + elder + "/withdraw-authorisation";
        StubSuite.reply("GET /api/v1/elders/" + elder, 200, """
                {"id": "%s", "name": "林*", "version": 1, "authorisations": [{"person": "%s", "scope": "VIEW", "validUntil": "2027-01-01"}],
                 "allowedActions": ["withdraw-authorisation"]}""".formatted(elder, MOTHERS));
        StubSuite.reply(
                "POST /api/v1/elders/" + elder + "/withdraw-authorisation",
                200,
                "{\"id\": \"" + elder + "\", \"version\": 2}");
        assertFalse(browser().get("/console/mine", session).body().contains("授权已收回"));
        String form = browser().get(withdraw, session).body();
        assertTrue(form.contains("<h1>收回家属代办授权") && form.contains("2027-01-01"), form);
        browser().submit(form, withdraw, session, Map.of("person", MOTHERS, "reason", "不再需要"));
        assertTrue(browser().get("/console/mine", session).body().contains("授权已收回；转诊与签约服务几秒内得知"));
        assertFalse(browser().get("/console/mine", signIn("daughter")).body().contains("授权已收回"));
    }

    /** An account that nobody has authorised yet is informed of it, and presents the code there that a home has given out. */
    @Test
    void anAccountOfNoElderIsToldSoAndShowsItsCode() {
        StubSuite.reply(
                "GET /api/v1/referral/my-referrals",
                403,
                "{\"title\": \"无权进行此操作\", \"detail\": \"家属未获授权\", \"code\": \"REFERRAL_FAMILY_NOT_AUTHORISED\"}");
        String session = signIn("daughter");
        HttpResponse<String> page = browser().get("/console/mine", session);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("家属未获授权"), page.body());
        assertTrue(page.body().contains("href=\"/console/do/elders/accept-invitation\""), page.body());
        assertTrue(browser()
                .get("/console/do/elders/accept-invitation", session)
                .body()
                .contains("name=\"code\""));
    }

    @Test
    void whoHasReadIsToldOverAllServicesTheLatestFirst() {
        StubSuite.reply("GET /api/v1/insurance/elders/" + StubSuite.REFERRAL + "/readings", 200, """
                {"items": [{"id": "1", "at": "2026-11-01T00:00:00Z", "action": "read", "subjectKind": "elder", "roles": ["INSURANCE_AGENT"],
                  "region": "4601", "times": 2}]}""");
        StubSuite.reply("GET /api/v1/referral/elders/" + StubSuite.REFERRAL + "/readings", 200, """
                {"items": [{"id": "2", "at": "2026-11-30T00:00:00Z", "action": "read", "subjectKind": "referral", "roles": ["HOSPITAL_DOCTOR"],
                  "institutionName": "示例中医院", "reason": "接诊", "times": 1}]}""");
        StubSuite.reply(
                "GET /api/v1/contract/elders/" + StubSuite.REFERRAL + "/readings", 503, "{\"title\": \"服务暂停\"}");
        String page = browser()
                .get("/console/mine/readings/" + StubSuite.REFERRAL, signIn("daughter"))
                .body();
        assertTrue(page.indexOf("示例中医院") < page.indexOf(">海口市<") && page.contains("接诊"), page);
        assertTrue(page.contains(">登记信息 × 2<") && page.contains(">转诊资料 × 1<"), page);
        assertTrue(page.contains("服务暂停"), page);
        assertEquals(
                3,
                StubSuite.calls().stream()
                        .filter(call -> call.path().contains("/readings"))
                        .count());
    }

    @Test
    void aFamilyHasNoPageOfTheOffices() {
        String page = browser().get("/console", signIn("daughter")).body();
        assertTrue(page.contains("href=\"/console/mine\""), page);
        assertFalse(
                page.contains("/console/board") || page.contains("/console/beds") || page.contains("one-window"), page);
    }

    @Test
    void whatHasNoPageOfItsOwnIsDealtWithInItsList() {
        StubSuite.reply("GET /api/v1/referral/parked", 200, """
                {"items": [{"id": "7", "topic": "yiyang.institution", "partition": 0, "offset": 12}]}""");
        String session = signIn("operator");
        String page = browser().get("/console/at/referral/parked", session).body();
        assertTrue(page.contains("href=\"/console/do/referral/parked/7/replay\""), page);
        assertTrue(browser()
                .get("/console/do/referral/parked/7/replay", session)
                .body()
                .contains("<form class=\"move\""));
        StubSuite.reply("POST /api/v1/referral/parked/7/replay", 200, "{}");
        HttpResponse<String> sent = browser()
                .post("/console/do/referral/parked/7/replay", session, Map.of("guard", Browser.field(page, "guard")));
        assertTrue(
                Browser.header(sent, "Location").endsWith("/console/at/referral/parked"),
                Browser.header(sent, "Location"));
    }

    @Test
    void aReportIsAsOfAnyDayWithItsSentenceOnTopAndAsAFile() {
        StubSuite.reply("GET /api/v1/institution/reports/medical-rooms", 200, """
                {"asOf": "2020-06-30", "sentence": {"zh": "截止2020年6月30日，共9家", "en": "Nine"}, "items": []}""");
        String session = signIn("health");
        assertTrue(browser().get("/console/reports", session).body().contains("reports/medical-rooms\">内设医疗机构</a>"));
        String page = browser()
                .get("/console/at/institution/reports/medical-rooms?asOf=2020-06-30", session)
                .body();
        assertTrue(page.contains("截止2020年6月30日，共9家") && page.contains("value=\"2020-06-30\""), page);
        assertTrue(page.contains("medical-rooms?asOf=2020-06-30&amp;region=4601&amp;csv=1"), page);
        assertTrue(
                StubSuite.calls().stream().anyMatch(call -> call.path().endsWith("?asOf=2020-06-30&region=4601")),
                StubSuite.calls().toString());
        assertEquals(
                200,
                browser()
                        .get("/console/at/institution/reports/medical-rooms", session)
                        .statusCode());
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
