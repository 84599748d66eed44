package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where browsers come by https, no other host of the domain can plant a session: its cookie has the prefix that they hold to this host. */
@QuarkusTest
@QuarkusTestResource(StubSuite.class)
@TestProfile(SecureCookiesTest.ByTls.class)
class SecureCookiesTest {
    private static final String SESSION = "__Host-yiyang_console=";
    private static final String STATE = "__Host-yiyang_sign_in=";

    /** A site that browsers see by https, whatever is between. */
    public static class ByTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yiyang.console.site", "https://yiyang.example");
        }
    }

    @TestHTTPResource("/")
    URI console;

    @BeforeEach
    void begin() {
        StubSuite.forget();
    }

    @Test
    void theSessionIsOfThisHostAloneAndNoOtherNameIsTaken() {
        String cookie = cookie(browser().post("/console/sign-in/person", "", Map.of("key", "tcm-office")), SESSION);
        assertHostOnly(cookie);
        String session = cookie.split(";")[0];
        assertEquals(200, browser().get("/console", session).statusCode());
        assertEquals(
                303, browser().get("/console", session.replace("__Host-", "")).statusCode());
    }

    @Test
    void andSoIsTheSignInThatHasBegun() {
        HttpResponse<String> begun = browser().get("/console/sign-in/begin", "");
        String to = Browser.header(begun, "Location");
        String state = Browser.parameter(to, "state");
        String back = "/console/signed-in?state=" + state + "&code=good-" + Browser.parameter(to, "nonce");
        assertHostOnly(cookie(begun, STATE));
        assertEquals(422, browser().get(back, "yiyang_sign_in=" + state).statusCode());
        assertEquals(303, browser().get(back, STATE + state).statusCode());
    }

    /** What a browser wants of a cookie with the prefix, else it drops it. */
    private static void assertHostOnly(String cookie) {
        List<String> parts = List.of(cookie.split(";\\s*"));
        assertTrue(parts.contains("Path=/") && parts.contains("Secure"), cookie);
        assertTrue(parts.stream().noneMatch(part -> part.startsWith("Domain")), cookie);
        assertTrue(parts.contains("HttpOnly") && parts.contains("SameSite=Lax"), cookie);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(name) && !one.startsWith(name + ";"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.headers().map().toString()));
    }

    private Browser browser() {
        return new Browser(console);
    }
}
