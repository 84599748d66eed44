package org.yiyang.console.page;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiyang.console.api.Asker;
import org.yiyang.console.session.Session;
import org.yiyang.console.session.Sessions;
import org.yiyang.console.session.SignedOut;
import org.yiyang.http.Language;

/**
 * The visitor of a page: language, size of letters, and who it is if somebody has signed in.
 *
 * @param session null for who has not
 * @param requestId as the gateway has numbered the page, empty where it did not come through it
 */
record Visitor(Language language, boolean large, Session session, String requestId) {
    static final String LANGUAGE = "yiyang_language";
    static final String TYPE = "yiyang_type";
    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static Visitor of(HttpHeaders headers, Sessions sessions) {
        Map<String, Cookie> cookies = headers.getCookies();
        String chosen = value(cookies, LANGUAGE);
        Language language = Language.of(chosen);
        Session session = sessions.find(cookies).orElse(null);
        String request = headers.getHeaderString("X-Request-Id");
        return new Visitor(
                language,
                "large".equals(value(cookies, TYPE)),
                session,
                request != null && NUMBERED.matcher(request).matches() ? request : "");
    }

    private static String value(Map<String, Cookie> cookies, String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? null : cookie.getValue();
    }

    /** @throws SignedOut if nobody has signed in */
    Session signedIn() {
        if (session == null) {
            throw new SignedOut();
        }
        return session;
    }

    Asker asker() {
        return signedIn().asker(language).within(requestId);
    }
}
