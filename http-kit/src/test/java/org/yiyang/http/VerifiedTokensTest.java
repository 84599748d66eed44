package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.credential.TokenCredential;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private final SetClock clock = new SetClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, () -> TimeUnit.SECONDS.toNanos(clock.seconds));

    @Test
    void aVerifiedTokenIsFoundForAMinute() {
        remember("a.b.c", 600);
        clock.seconds += 59;
        assertTrue(tokens.find("a.b.c").isPresent());
        clock.seconds += 1;
        assertFalse(tokens.find("a.b.c").isPresent());
    }

    @Test
    void aTokenIsForgottenInTheSecondInWhichItExpires() {
        remember("a.b.c", 10);
        clock.seconds += 9;
        assertTrue(tokens.find("a.b.c").isPresent());
        clock.seconds += 1;
        assertFalse(tokens.find("a.b.c").isPresent());
    }

    @Test
    void aTokenThatDiffersInOneLetterIsNotKnown() {
        remember("a.b.c", 600);
        assertFalse(tokens.find("a.b.d").isPresent());
    }

    @Test
    void allAreForgottenWhenTheKeysAreReadAnew() {
        remember("a.b.c", 600);
        tokens.forget();
        assertFalse(tokens.find("a.b.c").isPresent());
    }

    @Test
    void aTokenThatWasVerifiedByKeysReadBeforeIsNotRemembered() {
        long keys = tokens.keys();
        tokens.forget();
        tokens.remember(verified("a.b.c", 600), keys);
        assertFalse(tokens.find("a.b.c").isPresent());
    }

    @Test
    void aTokenOfTheFutureIsNotIssuedYetButClocksDiffer() {
        assertTrue(tokens.isIssued(new JsonObject().put("iat", clock.seconds + 10), 10));
        assertFalse(tokens.isIssued(new JsonObject().put("iat", clock.seconds + 11), 10));
        assertTrue(tokens.isIssued(new JsonObject(), 10), "not every issuer says it");
    }

    private void remember(String token, int seconds) {
        tokens.remember(verified(token, seconds), tokens.keys());
    }

    private VerifiedTokens.Verified verified(String token, int seconds) {
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(clock.seconds + seconds));
        return new VerifiedTokens.Verified(
                new TokenCredential(token, "bearer"), new DefaultJWTCallerPrincipal(claims), new JsonObject());
    }

    /** Both clocks of the store: the one of the day, and the one that counts. */
    private static final class SetClock extends Clock {
        private long seconds = 1_700_000_000;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
