package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which regions may be named: those that the API has today, not those that the pages were packed with. Each test is of another region. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
@TestProfile(RegionFieldsTest.Fresh.class)
class RegionFieldsTest {
    private static final String ASKED = "GET /api/v1/regions";

    /** Has the application started again for this class: no regions are remembered from the tests before. */
    public static class Fresh implements QuarkusTestProfile {}

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    @Test
    void aRegionThatWasAddedSinceDeliveryIsChosenAndOneThatTheApiHasNoMoreIsNot() {
        StubSuite.reply(ASKED, 200, """
                {"items": [{"code": "4601", "name": "海口市", "parent": "46"}, {"code": "460108", "name": "美兰区", "parent": "4601"},
                 {"code": "460199", "name": "江东新区", "parent": "4601"}]}""");
        String form = page("/console/do/institutions", "health");
        assertTrue(form.contains("<select id=\"f-regionCode\""), form);
        assertTrue(form.contains("<option value=\"460199\">海口市江东新区</option>"), form);
        assertFalse(form.contains("value=\"460105\""), "abolished since delivery: " + form);
        String list = page("/console/at/institutions?region=460199", "health");
        assertTrue(list.contains("<option value=\"460199\" selected>海口市江东新区</option>"), list);
        List<String> asked = asked();
        assertEquals(1, asked.size(), "remembered for all who ask: " + asked);
        assertTrue(
                asked.get(0).matches("/api/v1/regions\\?limit=200&asOf=\\d{4}-\\d\\d-\\d\\d&under=4601"), asked.get(0));
    }

    /** Nobody is kept from a form by a list that cannot be read. */
    @Test
    void whereRegionsCannotBeReadACodeMayBeTypedAndThoseThatArePackedAreProposed() {
        StubSuite.reply(ASKED, 503, "{}");
        String list = page("/console/at/institutions", "health-meilan");
        assertTrue(list.contains("<input id=\"f-region\"") && list.contains("list=\"f-region-known\""), list);
        assertTrue(list.contains("<option value=\"460108\">海口市美兰区</option>"), list);
        page("/console/at/institutions", "health-meilan");
        assertEquals(1, asked().size(), "a service that is away is not asked by each page: " + asked());
    }

    @Test
    void whoIsOfNoRegionTypesWithAllProposedThatHaveNotEnded() {
        StubSuite.reply(ASKED, 200, "{\"items\": []}");
        String list = page("/console/at/institution/directory", "home-manager");
        assertTrue(list.contains("<input id=\"f-region\"") && list.contains("value=\"460105\""), list);
        for (String ended : List.of("440421", "440782", "510724")) {
            assertFalse(list.contains("value=\"" + ended + "\""), ended);
        }
    }

    private static List<String> asked() {
        return StubSuite.calls().stream()
                .map(StubSuite.Call::path)
                .filter(path -> path.startsWith("/api/v1/regions"))
                .toList();
    }

    private String page(String path, String person) {
        Browser browser = new Browser(console);
        String session = Browser.session(browser.post("/console/sign-in/person", "", Map.of("key", person)));
        return browser.get(path, session).body();
    }
}
