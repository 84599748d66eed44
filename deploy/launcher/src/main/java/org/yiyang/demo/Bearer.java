package org.yiyang.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A token and when it ends: a case may last longer than a token does. */
record Bearer(String token, Instant end) {
    /** Longer than a call may last. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    static Bearer of(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            long expiry = new ObjectMapper().readTree(claims).path("exp").asLong();
            return new Bearer(token, Instant.ofEpochSecond(expiry));
        } catch (IOException malformed) {
            throw new DemoFailure("the issuer's token cannot be read");
        }
    }

    boolean lasts() {
        return Instant.now().plus(MARGIN).isBefore(end);
    }
}
