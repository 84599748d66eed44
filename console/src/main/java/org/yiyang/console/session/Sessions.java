package org.yiyang.console.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is signed in, in this process only: a browser holds no more than the number of its session. */
@ApplicationScoped
public class Sessions {
    private static final int MOST = 20_000;

    private final Cache<String, Kept> sessions;
    private final Cookies cookies;
    private final Duration longest;
    private final Clock clock = Clock.systemUTC();

    Sessions(
            Cookies cookies,
            @ConfigProperty(name = "yiyang.console.idle-minutes", defaultValue = "30") int idleMinutes,
            @ConfigProperty(name = "yiyang.console.longest-hours", defaultValue = "10") int longestHours) {
        this.cookies = cookies;
        this.longest = Duration.ofHours(longestHours);
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(idleMinutes))
                .executor(Runnable::run)
                .build();
    }

    private record Kept(Session session, Instant end) {}

    /** @param renewal gives the next tokens, or null where there are none */
    Session begin(String name, Tokens tokens, UnaryOperator<Tokens> renewal) {
        Session session = new Session(name, tokens, renewal, clock);
        sessions.put(session.id(), new Kept(session, Instant.now(clock).plus(longest)));
        return session;
    }

    /** Of the browser that sent these. */
    public Optional<Session> find(Map<String, Cookie> sent) {
        String id = cookies.secretOf(sent, Session.COOKIE);
        Kept kept = id == null ? null : sessions.getIfPresent(id);
        if (kept == null) {
            return Optional.empty();
        }
        if (Instant.now(clock).isAfter(kept.end())) {
            sessions.invalidate(id);
            return Optional.empty();
        }
        return Optional.of(kept.session());
    }

    void end(Session session) {
        sessions.invalidate(session.id());
    }
}
