package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.local.TokenRequest;

/** The feed of events of a running service, read by a system of another department. */
public final class FeedOfAService {
    private static final String ALL = "events:read institution:read agreement:read designation:read elder:read"
            + " referral:read region:read calendar-year:read";
    private static final int WAITS_MAX = 12;
    private final String address;

    public FeedOfAService(String service) {
        address = "/api/v1/" + service + "/events";
    }

    private static Response get(TokenRequest token, String path) {
        return ApiCaller.with(token).get(path);
    }

    private static TokenRequest system(String region, String scopes) {
        return TokenRequest.as("EXTERNAL_SYSTEM").region(region).scope(scopes);
    }

    /** Who may read events but no resource is shown none. */
    public void isClosedWithoutAScopeOfAResource() {
        Response answer = get(system("46", "events:read"), address);
        assertEquals(403, answer.statusCode());
    }

    /**
     * The last event of a subject, as soon as it is sent, has no field that the resource does not show to the same
     * system.
     */
    public void showsNoMoreThan(String resource, String subject) {
        Map<String, Object> state = lastState(subject, "46");
        Response shown = get(system("46", ALL), resource);
        assertEquals(200, shown.statusCode(), resource);
        Map<String, Object> view = shown.path("$");
        Set<String> more = new TreeSet<>(state.keySet());
        more.removeAll(view.keySet());
        assertEquals(Set.of(), more, "the feed shows what " + resource + " does not");
    }

    /** The state in the last event of a subject that a system of a region is shown. */
    public Map<String, Object> lastState(String subject, String region) {
        Map<String, Object> last = null;
        long after = 0;
        for (int waits = 0; waits < WAITS_MAX; ) {
            Response page = get(system(region, ALL), address + "?limit=500&wait=5&after=" + after);
            assertEquals(200, page.statusCode());
            for (Map<String, Object> event : page.<java.util.List<Map<String, Object>>>path("events")) {
                if (subject.equals(event.get("subject"))) {
                    last = state(event);
                }
            }
            long next = ((Number) page.path("next")).longValue();
            if (next == after && last != null) {
                return last;
            }
            waits = next == after ? waits + 1 : waits;
            after = next;
        }
        assertTrue(last != null, "the feed shows nothing of " + subject);
        return last;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> state(Map<String, Object> event) {
        return new LinkedHashMap<>((Map<String, Object>) ((Map<String, Object>) event.get("data")).get("state"));
    }
}
