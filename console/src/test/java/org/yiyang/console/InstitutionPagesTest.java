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

/** What an institution has besides its referrals: agreements to sign with their text and hash, figures beside those of the last time. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class InstitutionPagesTest {
    private static final String ID = StubSuite.REFERRAL;
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    private static String agreement(String rest) {
        return """
                {"id": "%s", "number": "海医养协〔2026〕3号", "status": "AGREED", "version": 4, "medicalName": "甲医院", "careName": "乙养老院",
                 "regionCode": "460108", "startDate": "2026-12-01", "endDate": "2028-11-30", "mode": "CONTRACTED",
                 "serviceItems": ["VISIT"], "frequencies": [{"item": "VISIT", "per": "WEEK", "times": 2}],
                 "fees": [{"item": "VISIT", "feeMode": "FREE"}], "attachments": [], "postings": [],
                 "greenChannel": {"referral": true, "responseMinutes": 30, "contactPhone": "0898-5"},
                 "contentHash": "%s", "signatures": [{"side": "MEDICAL", "signedAt": "2026-11-30T01:00:00Z"}], %s}""".formatted(ID, HASH, rest);
    }

    @Test
    void onlyWhatWaitsForTheOwnSignatureIsListed() {
        StubSuite.reply(
                "GET /api/v1/agreements",
                200,
                "{\"items\": ["
                        + agreement("\"allowedActions\": [\"sign\"]") + ","
                        + agreement("\"allowedActions\": []").replace("海医养协〔2026〕3号", "不待签") + "]}");
        String page =
                browser().get("/console/agreements", signIn("home-signer")).body();
        assertTrue(page.contains("海医养协〔2026〕3号") && page.contains(HASH), page);
        assertFalse(page.contains("不待签"), page);
        assertTrue(browser().get("/console", signIn("home-signer")).body().contains("href=\"/console/agreements\""));
    }

    @Test
    void anAgreementIsReadAndSignedByTheHashOfWhatIsShown() {
        StubSuite.reply("GET /api/v1/agreements/" + ID, 200, agreement("\"allowedActions\": [\"sign\"]"));
        StubSuite.reply("GET /api/v1/contract/service-items", 200, """
                {"items": [{"code": "VISIT", "zh": "上门巡诊", "en": "Rounds"}]}""");
        String session = signIn("home-signer");
        String page = browser().get("/console/agreements/" + ID, session).body();
        assertTrue(page.contains("甲医院") && page.contains("2026-12-01 – 2028-11-30"), page);
        assertTrue(page.contains("上门巡诊") && page.contains("双向转诊；答复时限（分钟） 30；0898-5"), page);
        assertTrue(page.contains("name=\"contentHash\" value=\"" + HASH + "\""), page);
        assertTrue(page.contains("/console/at/agreements/" + ID + "/agreement.pdf"), page);
        assertTrue(
                calls().contains("/api/v1/contract/service-items?region=460108&asOf=2026-12-01"), calls().toString());
        StubSuite.reply("POST /api/v1/agreements/" + ID + "/sign", 200, "{}");
        browser()
                .post(
                        "/console/do/agreements/" + ID + "/sign",
                        session,
                        Map.of(
                                "guard",
                                Browser.field(page, "guard"),
                                "etag",
                                "\"4.a\"",
                                "key",
                                "k-1",
                                "contentHash",
                                HASH));
        assertEquals(
                "{\"contentHash\":\"" + HASH + "\"}",
                StubSuite.calls().get(StubSuite.calls().size() - 1).body());
    }

    @Test
    void anAmendmentStandsBesideWhatItChangesAndHasItsOwnHash() {
        StubSuite.reply("GET /api/v1/agreements/" + ID, 200, agreement("""
                "allowedActions": ["sign-amendment"], "amendments": [{"id": "1", "state": "OFFERED", "contentHash": "feed01",
                  "changed": [{"path": "endDate", "label": {"zh": "终止日期", "en": "End"}, "oldValue": "2028-11-30", "newValue": "2029-11-30"}]}]"""));
        String page = browser()
                .get("/console/agreements/" + ID, signIn("home-signer"))
                .body();
        assertTrue(page.contains("<del>2028-11-30</del>") && page.contains("<ins>2029-11-30</ins>"), page);
        assertTrue(page.contains("name=\"contentHash\" value=\"feed01\""), page);
    }

    private static String snapshot(String asOf, String status, int beds, int residents) {
        return """
                {"id": "%s", "asOf": "%s", "status": "%s", "figures": {"beds": %d, "residents": %d, "staff": 20}}""".formatted(ID, asOf, status, beds, residents);
    }

    @Test
    void figuresStandBesideThoseOfTheLastTimeAndWhatWasSentBackDoesNotCount() {
        StubSuite.reply(
                "GET /api/v1/monitoring-snapshots",
                200,
                "{\"items\": ["
                        + String.join(
                                ",",
                                snapshot("2026-10-31", "CONFIRMED", 120, 80),
                                snapshot("2026-11-30", "SUBMITTED", 120, 87),
                                snapshot("2026-11-15", "RETURNED", 999, 999))
                        + "]}");
        StubSuite.reply("GET /api/v1/monitoring-rounds", 200, """
                {"items": [{"id": "%s", "asOf": "2026-12-31", "type": "QUARTERLY", "status": "OPEN",
                  "deadlines": [{"dueAt": "2027-01-10T16:00:00Z"}]}]}""".formatted(ID));
        String session = signIn("home-manager");
        String page = browser().get("/console/figures", session).body();
        assertTrue(page.indexOf("2026-11-30") < page.indexOf("2026-10-31"), page);
        assertTrue(page.contains("<td data-label=\"2026-11-30\">87</td><td data-label=\"2026-10-31\">80</td>"), page);
        assertTrue(page.contains(">+7</td>") && !page.contains("999"), page);
        String address = "/console/do/monitoring-snapshots?institutionId=" + StubSuite.HOME
                + "&amp;asOf=2026-12-31&amp;roundId=" + ID;
        assertTrue(page.contains(address), page);
        String form = browser().get(address.replace("&amp;", "&"), session).body();
        assertTrue(form.contains("value=\"2026-12-31\""), form);
        assertTrue(form.contains("<span class=\"last\">上期： 87</span>"), form);
    }

    @Test
    void aFigureThatIsRefusedIsSaidAtItsFieldAndTheLastOneStaysBesideIt() {
        StubSuite.reply(
                "GET /api/v1/monitoring-snapshots",
                200,
                "{\"items\": [" + snapshot("2026-11-30", "CONFIRMED", 120, 87) + "]}");
        StubSuite.reply("POST /api/v1/monitoring-snapshots", 422, """
                {"title": "数据存疑", "rule": "统计法", "errors": [{"pointer": "/figures/residents", "detail": "多于床位"}]}""");
        String session = signIn("home-manager");
        String page = browser().get("/console/do/monitoring-snapshots", session).body();
        HttpResponse<String> refused = browser()
                .submit(
                        page,
                        "/console/do/monitoring-snapshots",
                        session,
                        Map.of("figures/residents", "300", "figures/beds", "120", "asOf", "2026-12-31"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"f-figures-residents-error\">多于床位"), refused.body());
        assertTrue(refused.body().contains("value=\"300\"") && refused.body().contains("上期： 87"), refused.body());
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
