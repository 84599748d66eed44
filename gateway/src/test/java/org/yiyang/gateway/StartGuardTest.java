package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
                List.of());

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
                List.of("https://first.example", origin));

        assertEquals(fits, guard.objection().isEmpty());
    }
}
