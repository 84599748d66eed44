package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each subject of a correction has its own records to choose from: a bed's id is in no list of referrals. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
class CorrectionFormsTest {
    private static final String FORM = "/console/do/referral/correction-requests";
    private static final String CONTRACTS = "/console/do/contract/correction-requests";
    private static final String BED = "0198a7c0-0000-7000-8000-0000000000b1";
    private static final String VISIT = "0198a7c0-0000-7000-8000-0000000000b2";
    private static final String RECORD = "0198a7c0-0000-7000-8000-0000000000b3";

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
        // By which the elder of the demo signs in.
        StubSuite.reply("POST /api/v1/elders/search", 200, "{\"items\": [{\"id\": \"" + RECORD + "\"}]}");
        StubSuite.reply(
                "GET /api/v1/home-beds",
                200,
                "{\"items\": [{\"id\": \"" + BED + "\", \"institutionName\": \"海港中心\"}]}");
        StubSuite.reply(
                "GET /api/v1/booked-visits",
                200,
                "{\"items\": [{\"id\": \"" + VISIT + "\", \"institutionName\": \"示例医院\", \"department\": \"内科\"}]}");
    }

    @Test
    void recordsStandUnderWhatTheyAreOfAndThePageStaysWithinItsCalls() {
        for (String person : List.of("daughter", "elder", "home-manager", "tcm-manager")) {
            String session = session(person);
            StubSuite.calls().clear();
            String page = browser().get(FORM, session).body();
            assertTrue(
                    page.contains("<optgroup label=\"家庭病床\"><option value=\"" + BED + "\">海港中心</option></optgroup>"),
                    person + page);
            assertTrue(calls().size() <= 5, "one is left for sending: " + person + calls());
            assertEquals(List.of(), StubSuite.misasked());
        }
    }

    @Test
    void whatWasChosenHasItsListAloneAndWhatWasReadThereIsSent() {
        String session = session("daughter");
        String page = browser().get(FORM, session).body();
        StubSuite.calls().clear();
        String narrowed = browser()
                .submit(page, FORM, session, Map.of("find", "recordId", "subject", "BOOKED_VISIT", "content", "日期有误"))
                .body();
        assertTrue(narrowed.contains("<option value=\"" + VISIT + "\">示例医院 · 内科</option>"), narrowed);
        assertFalse(narrowed.contains(BED), narrowed);
        assertTrue(narrowed.contains("日期有误"), narrowed);
        assertEquals(
                List.of("/api/v1/booked-visits?limit=200", "/api/v1/elders?limit=200"),
                calls().stream().sorted().toList());
    }

    @Test
    void aRefusedRequestKeepsWithinItsCallsAndItsListBelongsToItsSubject() {
        String session = session("daughter");
        StubSuite.reply(
                "POST /api/v1/referral/correction-requests",
                422,
                "{\"code\": \"RECORD_UNKNOWN\", \"detail\": \"无此记录\"}");
        String page = browser().get(FORM, session).body();
        StubSuite.calls().clear();
        String refused = browser()
                .submit(page, FORM, session, Map.of("subject", "HOME_BED", "recordId", BED, "content", "地址有误"))
                .body();
        assertTrue(refused.contains("<option value=\"" + BED + "\" selected>"), refused);
        assertTrue(calls().size() <= 6, calls().toString());
        StubSuite.calls().clear();
        browser().submit(page, FORM, session, Map.of("content", "地址有误"));
        assertTrue(calls().size() <= 6, calls().toString());
    }

    /** Families are shown no list of services. */
    @Test
    void whereNoListMayBeReadANumberIsTypedBesideTheChoices() {
        String session = session("daughter");
        String page = browser().get(CONTRACTS, session).body();
        assertTrue(page.contains("<select id=\"f-recordId\"") && page.contains("name=\"other:recordId\""), page);
        StubSuite.calls().clear();
        browser()
                .submit(
                        page,
                        CONTRACTS,
                        session,
                        Map.of("subject", "SERVICE_RECORD", "other:recordId", RECORD, "recordId", "", "content", "日期"));
        String sent = StubSuite.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .findFirst()
                .orElseThrow()
                .body();
        assertTrue(sent.contains("\"recordId\":\"" + RECORD + "\""), sent);
        StubSuite.reply("POST /api/v1/contract/correction-requests", 422, "{\"code\": \"RECORD_UNKNOWN\"}");
        String refused = browser()
                .submit(page, CONTRACTS, session, Map.of("subject", "SERVICE_RECORD", "other:recordId", RECORD))
                .body();
        assertTrue(refused.contains("name=\"recordId\" value=\"" + RECORD + "\""), "what was typed stays: " + refused);
        String manager = browser().get(CONTRACTS, session("tcm-manager")).body();
        assertFalse(manager.contains("other:recordId"), "both lists are open: " + manager);
    }

    private static List<String> calls() {
        return StubSuite.calls().stream().map(StubSuite.Call::path).toList();
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String session(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
