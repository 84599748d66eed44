package org.yiyang.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.security.credential.TokenCredential;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The claims of tokens that were verified within the last minute, found by the hash of the token. A token is forgotten
 * when it expires, and all are forgotten when the issuer's keys are read again: one of them may have been withdrawn.
 */
@Singleton
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class VerifiedTokens implements OidcResponseFilter {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 4_096;

    private final Clock clock;
    private final Cache<ByteBuffer, Verified> tokens;
    private final AtomicLong keysRead = new AtomicLong();

    public VerifiedTokens() {
        this(Clock.systemUTC(), Ticker.systemTicker());
    }

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    /** What was read from a token; nothing that was concluded from it. */
    record Verified(TokenCredential credential, JsonWebToken principal, JsonObject claims) {}

    Optional<Verified> find(String token) {
        Verified verified = tokens.getIfPresent(hash(token));
        return verified == null || isExpired(verified) ? Optional.empty() : Optional.of(verified);
    }

    void measure(MeterRegistry meters) {
        CaffeineCacheMetrics.monitor(meters, tokens, "verified-tokens");
    }

    /** Which keys a verification begins with, to be named when its token is remembered. */
    long keys() {
        return keysRead.get();
    }

    /** @param keys those of the beginning; if they have been read again since, the token is not remembered */
    void remember(Verified verified, long keys) {
        if (isExpired(verified)) {
            return;
        }
        ByteBuffer hash = hash(verified.credential().getToken());
        tokens.put(hash, verified);
        if (keys != keys()) {
            tokens.invalidate(hash);
        }
    }

    @Override
    public void filter(OidcResponseContext keys) {
        forget();
    }

    void forget() {
        keysRead.incrementAndGet();
        tokens.invalidateAll();
    }

    /** Whether a token was issued by now; a few seconds in the future are a difference of clocks. */
    boolean isIssued(JsonObject claims, int leewaySeconds) {
        return claims.getLong("iat", 0L) <= clock.instant().getEpochSecond() + leewaySeconds;
    }

    private boolean isExpired(Verified verified) {
        return verified.principal().getExpirationTime() <= clock.instant().getEpochSecond();
    }

    private static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(DigestUtils.sha256(token));
    }
}
