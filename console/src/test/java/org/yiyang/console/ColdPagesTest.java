package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.catalogue.Operation;

/** What a page costs in a process that has just begun: six calls at most, and none for words. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
@TestProfile(ColdPagesTest.Fresh.class)
class ColdPagesTest {
    private static final int MOST = 6;
    /** A field whose choices are remembered for all: the first page that has one reads them. */
    private static final Pattern REGION = Pattern.compile("id=\"f-[^\"]*[Rr]egion(Code)?\"");

    private static final String ID = StubSuite.REFERRAL;

    /** Has the application started again for this class, and nothing besides. */
    public static class Fresh implements QuarkusTestProfile {}

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    @Test
    void thePagesThatWereMadeCostSixCallsAtMostWhenNothingIsKnownYet() {
        Map<String, List<String>> pages = Map.of(
                "dispatcher", List.of("/console", "/console/board", "/console/board?at=referrals/" + ID),
                "tcm-office", List.of("/console", "/console/beds"),
                "daughter",
                        List.of("/console", "/console/mine", "/console/mine/readings/" + ID, "/console/elders/" + ID),
                "window", List.of("/console", "/console/window", "/console/window/" + ID),
                "home-manager", List.of("/console/window", "/console/figures", "/console/elders/" + ID),
                "home-signer", List.of("/console/agreements", "/console/agreements/" + ID),
                "agent",
                        List.of(
                                "/console",
                                "/console/agency",
                                "/console/agency/" + ID,
                                "/console/elders/" + ID,
                                "/console/imports/insurance",
                                "/console/imports/insurance/" + ID),
                "health",
                        List.of(
                                "/console/reports",
                                "/console/bureau",
                                "/console/imports/institution",
                                "/console/imports/contract"));
        pages.forEach((person, addresses) -> {
            String session = signIn(person);
            addresses.forEach(address -> cheap(address, session));
        });
        cheap("/console/progress", "");
    }

    /** Whoever may not make the call is drawn its form all the same: the API would refuse. */
    @Tag("long")
    @Test
    void everyListEveryRecordAndEveryFormOfTheApiCostsSixCallsAtMost() {
        String session = signIn("health");
        Catalogue catalogue = new Catalogue(new ObjectMapper());
        List<String> addresses = new ArrayList<>();
        for (Operation operation : catalogue.all()) {
            String address = operation.path().replaceAll("\\{[^}]*}", ID);
            boolean streams = operation.types().contains("text/event-stream")
                    || operation.path().contains("/dictionaries/");
            if (operation.method().equals("GET") && operation.answer() != null && !streams) {
                addresses.add("/console/at/" + address);
            } else if (operation.method().equals("POST") && operation.body() != null) {
                addresses.add("/console/do/" + address);
            }
        }
        assertTrue(addresses.size() > 500, addresses.size() + " pages");
        addresses.forEach(address -> cheap(address, session));
    }

    @Test
    void aWordThatIsNewerThanThesePagesIsAskedForOnce() {
        StubSuite.reply("GET /api/v1/referrals/" + ID, 200, "{\"id\": \"" + ID + "\", \"status\": \"TELEPORTED\"}");
        StubSuite.reply("GET /api/v1/referral/dictionaries/referral-status", 200, """
                {"items": [{"value": "TELEPORTED", "zh": "新状态", "en": "New"}]}""");
        String session = signIn("tcm-office");
        String page = "/console/at/referrals/" + ID;
        assertTrue(browser().get(page, session).body().contains("TELEPORTED"), "the code where there is no word yet");
        assertTrue(browser().get(page, session).body().contains("新状态"));
        StubSuite.calls().clear();
        browser().get(page, session);
        assertEquals(1, StubSuite.calls().size(), StubSuite.calls().toString());
    }

    private void cheap(String address, String session) {
        StubSuite.calls().clear();
        HttpResponse<String> page = browser().get(address, session);
        int status = page.statusCode();
        assertTrue(status == 200 || status == 303, address + " " + status);
        List<String> calls =
                StubSuite.calls().stream().map(StubSuite.Call::path).toList();
        boolean remembered = REGION.matcher(page.body()).find()
                && calls.stream().noneMatch(call -> call.startsWith("/api/v1/regions?"));
        assertTrue(calls.size() + (remembered ? 1 : 0) <= MOST, address + " " + calls);
        assertEquals(List.of(), StubSuite.misasked(), address);
        assertTrue(
                calls.stream().noneMatch(call -> call.contains("/dictionaries/") && !address.contains("/dictionaries")),
                address + " " + calls);
    }

    private Browser browser() {
        return new Browser(console);
    }

    private String signIn(String person) {
        return Browser.session(browser().post("/console/sign-in/person", "", Map.of("key", person)));
    }
}
