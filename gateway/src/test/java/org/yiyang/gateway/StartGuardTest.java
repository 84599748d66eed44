package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartGuardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|http://issuer.example|yiyang|set yiyang.mode to local or production; it has no default.",
                "test|http://issuer.example|yiyang|set yiyang.mode to local or production; it has no default.",
                "local||yiyang|set quarkus.oidc.auth-server-url to the address of the token issuer.",
                "local|http://127.0.0.1:8090/yiyang|yiyang|",
                "production|https://id.example/realms/yiyang|yiyang|",
                "production|https://localhost:8090|yiyang|in production quarkus.oidc.auth-server-url must not be a loopback address.",
                "production|https://127.8.0.1:8090|yiyang|in production quarkus.oidc.auth-server-url must not be a loopback address.",
                "production|https://[::ffff:127.0.0.1]|yiyang|in production quarkus.oidc.auth-server-url must not be a loopback address.",
                "production|http://id.example|yiyang|in production quarkus.oidc.auth-server-url must begin with https://, since keys that come by plain HTTP may be anybody's.",
                "production|https://id.example||in production quarkus.oidc.token.audience must be set, to yiyang.",
                "production|https://id.example|any|in production quarkus.oidc.token.audience must be set, to yiyang."
            })
    void aConfigurationThatWouldLeaveTheGatewayOpenIsObjectedTo(
            String mode, String issuer, String audience, String objection) {
        StartGuard guard = new StartGuard(
                Optional.ofNullable(mode),
                Optional.ofNullable(issuer),
                Optional.ofNullable(audience).map(List::of),
                List.of(),
                with(Map.of()));

        assertEquals(Optional.ofNullable(objection), guard.objection());
    }

    @ParameterizedTest
    @CsvSource({
        "local, http://localhost:5173, true",
        "local, *, false",
        "local, https://app.example/, false",
        "production, https://app.example, true",
        "production, http://app.example, false"
    })
    void aListOfOriginsThatWouldAllowOthersIsObjectedTo(String mode, String origin, boolean fits) {
        StartGuard guard = new StartGuard(
                Optional.of(mode),
                Optional.of("https://id.example"),
                Optional.of(List.of("yiyang")),
                List.of("https://first.example", origin),
                with(Map.of()));

        assertEquals(fits, guard.objection().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yiyang.tls.elsewhere|true|",
                "yiyang.tls.elsewhere|false|set yiyang.tls.certificate",
                "yiyang.gateway.services-tls.elsewhere|false|yiyang.gateway.institution-url lists https",
                "yiyang.tls.certificate|own.crt|yiyang.tls.key",
                "yiyang.gateway.services-tls.key|own.key|yiyang.gateway.services-tls.certificate",
                "yiyang.tls.clients|reporting|yiyang.tls.authorities",
                "yiyang.tls.revoked|city.crl|yiyang.tls.authorities"
            })
    void inProductionItSpeaksTlsUnlessSomebodyElseDoes(String key, String value, String word) {
        Map<String, String> settings =
                new HashMap<>(Map.of("yiyang.tls.elsewhere", "true", "yiyang.gateway.services-tls.elsewhere", "true"));
        settings.put(key, value);
        assertObjection(word, settings);
    }

    @Test
    void withCertificatesOfItsOwnItCallsTheServicesByThem() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "yiyang.tls.certificate", "own.crt",
                "yiyang.tls.key", "own.key",
                "yiyang.gateway.services-tls.certificate", "gateway.crt",
                "yiyang.gateway.services-tls.key", "gateway.key",
                "yiyang.gateway.institution-url", "https://institution:8081",
                "yiyang.gateway.contract-url", "https://contract:8082",
                "yiyang.gateway.insurance-url", "https://insurance:8083",
                "yiyang.gateway.referral-url", "https://one:8084,https://two:8084"));
        assertObjection(null, settings);
        settings.put("quarkus.http.insecure-requests", "enabled");
        assertObjection("insecure-requests", settings);
        settings.remove("quarkus.http.insecure-requests");
        settings.put("yiyang.gateway.referral-url", "https://one:8084,http://two:8084");
        assertObjection("referral-url", settings);
        settings.put("yiyang.gateway.referral-url", "https://one:8084");
        settings.remove("yiyang.gateway.services-tls.certificate");
        settings.remove("yiyang.gateway.services-tls.key");
        assertObjection("services-tls.certificate", settings);
    }

    /** @param word of the objection; null if there is none */
    private static void assertObjection(String word, Map<String, String> settings) {
        Optional<String> found = new StartGuard(
                        Optional.of("production"),
                        Optional.of("https://id.example"),
                        Optional.of(List.of("yiyang")),
                        List.of(),
                        with(settings))
                .objection();
        assertEquals(word != null, found.isPresent(), found.toString());
        assertTrue(word == null || found.get().contains(word), found.toString());
    }

    /** In a city whose addresses are in order where a test is about something else. */
    private static Config with(Map<String, String> settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder();
        Map<String, String> all = settings.isEmpty()
                ? Map.of("yiyang.tls.elsewhere", "true", "yiyang.gateway.services-tls.elsewhere", "true")
                : settings;
        all.forEach(config::withDefaultValue);
        return config.build();
    }
}
