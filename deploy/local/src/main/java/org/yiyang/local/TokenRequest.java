package org.yiyang.local;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a token shall claim; immutable, each {@code with} gives another request. */
public record TokenRequest(Map<String, String> parameters) {

    public TokenRequest {
        parameters = Map.copyOf(parameters);
    }

    /** A person or system with these roles, of which the closed list is in the glossary. */
    public static TokenRequest as(String... roles) {
        return new TokenRequest(Map.of("role", String.join(",", roles)));
    }

    /** Region code prefix, two to six digits. */
    public TokenRequest region(String prefix) {
        return with("region", prefix);
    }

    public TokenRequest institution(String id) {
        return with("institution", id);
    }

    public TokenRequest person(String id) {
        return with("person", id);
    }

    /** Space separated. */
    public TokenRequest scope(String scopes) {
        return with("scope", scopes);
    }

    public TokenRequest client(String id) {
        return with("client_id", id);
    }

    public TokenRequest subject(String subject) {
        return with("subject", subject);
    }

    /** Whom the token is for, in place of the suite. */
    public TokenRequest audience(String audience) {
        return with("audience", audience);
    }

    /** A negative duration gives an expired token. */
    public TokenRequest expiresIn(Duration duration) {
        return with("expires_in_seconds", String.valueOf(duration.toSeconds()));
    }

    private TokenRequest with(String name, String value) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put(name, value);
        return new TokenRequest(all);
    }
}
