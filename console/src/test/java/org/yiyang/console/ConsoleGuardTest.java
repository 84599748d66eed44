package org.yiyang.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In production the console starts only where nobody can listen, and nobody is signed in as somebody else. */
class ConsoleGuardTest {
    private static final Map<String, String> SOUND = Map.of(
            "yiyang.mode", "production",
            "yiyang.console.site", "https://yiyang.city.example",
            "yiyang.console.gateway", "https://yiyang.city.example",
            "yiyang.console.issuer", "https://id.city.example/realms/yiyang",
            "yiyang.tls.elsewhere", "true");

    @Test
    void aSoundConfigurationStarts() {
        assertEquals(Optional.empty(), objection("yiyang.mode", "production"));
        assertEquals(
                Optional.empty(),
                StartGuard.of(config(Map.of("yiyang.mode", "local"))).objection());
    }

    @ParameterizedTest
    @CsvSource({
        "yiyang.mode, testing",
        "yiyang.console.demo-persons, true",
        "yiyang.console.site, http://yiyang.city.example",
        "yiyang.console.gateway, http://127.0.0.1:8080",
        "yiyang.console.issuer, http://id.city.example/realms/yiyang",
        "yiyang.tls.elsewhere, false"
    })
    void whatWouldOpenItIsNamed(String key, String value) {
        String said = objection(key, value).orElseThrow();
        assertTrue(said.contains(key.replace(".elsewhere", "")), said);
    }

    private static Optional<String> objection(String key, String value) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put(key, value);
        return StartGuard.of(config(settings)).objection();
    }

    private static org.eclipse.microprofile.config.Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
