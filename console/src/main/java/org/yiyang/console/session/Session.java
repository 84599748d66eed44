package org.yiyang.console.session;

import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.yiyang.console.api.Asker;
import org.yiyang.http.Language;

/** Somebody who has signed in; the tokens never leave this process but for the API and the issuer. */
public final class Session {
    public static final String COOKIE = "yiyang_console";
    /** Above what a call may last. */
    private static final Duration MARGIN = Duration.ofSeconds(30);
    /** Long after what events take as a rule, a tenth of a second. */
    private static final Duration PROPAGATION = Duration.ofSeconds(5);

    private final String id;
    private final String guard;
    private final String name;
    private final TokenClaims claims;
    private final UnaryOperator<Tokens> renewal;
    private final Clock clock;
    private Tokens tokens;
    private OnItsWay onItsWay = new OnItsWay("", Instant.EPOCH);

    /** Something that was done in one service and that reaches the others in a moment. */
    private record OnItsWay(String call, Instant at) {}

    /**
     * @param name what the person is called in the head of each page
     * @param renewal gives the next tokens, null where the issuer wants the person again
     */
    Session(String name, Tokens tokens, UnaryOperator<Tokens> renewal, Clock clock) {
        this.id = Secrets.draw();
        this.guard = Secrets.draw();
        this.name = name;
        this.tokens = tokens;
        this.claims = TokenClaims.of(tokens.access());
        this.renewal = renewal;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    /** What each form of this session carries, and no page of another site can know. */
    public String guard() {
        return guard;
    }

    /** Whether a form that came with it was made for this session. */
    public boolean isGuard(String given) {
        return given != null && Secrets.same(guard, given);
    }

    /** By which its browser is known again, until it is closed. */
    public NewCookie cookie(Cookies cookies) {
        return cookies.secret(COOKIE, id, NewCookie.DEFAULT_MAX_AGE);
    }

    public void end(Sessions sessions) {
        sessions.end(this);
    }

    public String name() {
        return name;
    }

    public TokenClaims claims() {
        return claims;
    }

    /**
     * In the name of this person. A refresh token is good once: two windows that come at the same time must not both use it.
     *
     * @throws SignedOut if the issuer gives no further token
     */
    public synchronized Asker asker(Language language) {
        if (Instant.now(clock).plus(MARGIN).isAfter(tokens.end())) {
            Tokens next = renewal.apply(tokens);
            if (next == null) {
                throw new SignedOut();
            }
            tokens = next;
        }
        return new Asker(tokens.access(), language);
    }

    /** Notes what reaches the other services in a moment, by the name of the call that did it. */
    public synchronized void setOnItsWay(String call) {
        onItsWay = new OnItsWay(call, Instant.now(clock));
    }

    /** The name of the call, so long as a page may still show what stood before it; empty after that. */
    public synchronized String onItsWay() {
        return Instant.now(clock).isBefore(onItsWay.at().plus(PROPAGATION)) ? onItsWay.call() : "";
    }

    synchronized String identity() {
        return tokens.identity();
    }
}
