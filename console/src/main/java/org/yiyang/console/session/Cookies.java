package org.yiyang.console.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser keeps for the console. By https the name of what must be nobody else's begins with {@code __Host-}: a browser takes such a
 * cookie from this very host alone, so that none of the same domain can plant one (RFC 6265bis, 4.1.3.2). Without TLS browsers refuse it.
 */
@ApplicationScoped
public class Cookies {
    private static final String OF_THIS_HOST = "__Host-";
    private static final String PAGES = "/console";

    private final boolean secure;

    Cookies(@ConfigProperty(name = "yiyang.console.site") URI site) {
        secure = "https".equals(site.getScheme());
    }

    /**
     * That by which somebody is known again.
     *
     * @param seconds for how long; below 0 until the browser is closed, 0 to take it away
     */
    public NewCookie secret(String name, String value, int seconds) {
        // The prefix wants all paths; the gateway passes cookies on to the console alone.
        return cookie(named(name), value, seconds, secure ? "/" : PAGES);
    }

    /** How the pages look, which is no secret; the rest as {@link #secret}. */
    public NewCookie choice(String name, String value, int seconds) {
        return cookie(name, value, seconds, PAGES);
    }

    /** The value of a secret that a browser sent, null where it has none. */
    public String secretOf(Map<String, Cookie> sent, String name) {
        Cookie cookie = sent.get(named(name));
        return cookie == null ? null : cookie.getValue();
    }

    private String named(String name) {
        return secure ? OF_THIS_HOST + name : name;
    }

    private NewCookie cookie(String name, String value, int seconds, String path) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
