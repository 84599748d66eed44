package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How every service reads tokens, which no service sets for itself: as the gateway does. */
class TokenSettingsTest {
    private static final String SHIPPED = "META-INF/microprofile-config.properties";
    private final Properties settings = new Properties();

    TokenSettingsTest() throws IOException {
        try (InputStream file = Caller.class.getClassLoader().getResourceAsStream(SHIPPED)) {
            settings.load(file);
        }
    }

    @Test
    void aTokenOfANewKeyIsTakenWithinHalfAMinuteOfARotation() {
        Duration again = Duration.parse("PT" + settings.getProperty("quarkus.oidc.token.forced-jwk-refresh-interval"));
        assertTrue(again.toSeconds() >= 1 && again.toSeconds() <= 30, again::toString);
    }

    @Test
    void tenSecondsBetweenTwoClocksAreNoReasonToRefuse() {
        assertEquals("10", settings.getProperty("quarkus.oidc.token.lifespan-grace"));
    }
}
