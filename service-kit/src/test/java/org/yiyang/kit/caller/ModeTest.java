package org.yiyang.kit.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String SSL_MODE = "quarkus.datasource.jdbc.additional-jdbc-properties.sslMode";
    private static final Map<String, String> CITY = Map.of(
            "yiyang.mode",
            "production",
            "quarkus.oidc.auth-server-url",
            "https://id.example.gov.cn/realms/yiyang",
            "quarkus.oidc.token.audience",
            "yiyang",
            "quarkus.datasource.password",
            "a-long-password",
            URL,
            "jdbc:mysql://db.example:3306/referral?sslMode=VERIFY_IDENTITY&x=1",
            "kafka.security.protocol",
            "SASL_SSL",
            "yiyang.tls.certificate",
            "/run/secrets/referral.crt",
            "yiyang.tls.key",
            "/run/secrets/referral.key",
            "yiyang.tls.authorities",
            "/run/secrets/city-ca.crt");

    private static Optional<String> fault(Map<String, String> properties) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder();
        properties.forEach(config::withDefaultValue);
        return Mode.fault(config.build());
    }

    private static Optional<String> faultWith(String key, String value) {
        Map<String, String> properties = new HashMap<>(CITY);
        properties.put(key, value);
        return fault(properties);
    }

    @Test
    void aCityStarts() {
        assertEquals(Optional.empty(), fault(CITY));
    }

    @ParameterizedTest
    @CsvSource({
        "yiyang.mode, test, yiyang.mode",
        "quarkus.oidc.token.audience, any, quarkus.oidc.token.audience",
        "quarkus.oidc.auth-server-url, http://id.example.gov.cn, https",
        "quarkus.oidc.auth-server-url, 'https://[::ffff:127.0.0.1]', loopback",
        "quarkus.oidc.auth-server-url, https://2130706433, loopback",
        "quarkus.datasource.password, yiyang, 12 characters",
        "quarkus.datasource.jdbc.url, jdbc:mysql://db/referral, TLS",
        "quarkus.datasource.jdbc.url, jdbc:mysql://db/referral?sslMode=PREFERRED, TLS",
        "quarkus.datasource.jdbc.url, jdbc:mysql://db/referral?sslMode=REQUIRED&sslMode=DISABLED, TLS",
        "quarkus.datasource.jdbc.url, jdbc:mysql://address=(host=db)(sslMode=DISABLED)/referral?sslMode=REQUIRED, TLS",
        "quarkus.datasource.jdbc.url, jdbc:mysql://db/referral?sslMode=DISABLED&sslmode=REQUIRED2, TLS",
        "kafka.security.protocol, PLAINTEXT, TLS",
        "kafka.security.protocol, SASL_PLAINTEXT, TLS",
        "yiyang.tls.certificate, '', yiyang.tls.certificate",
        "yiyang.tls.key, '', yiyang.tls.key",
        "yiyang.tls.authorities, '', yiyang.tls.authorities",
        "quarkus.http.insecure-requests, enabled, insecure-requests"
    })
    void aCityDoesNotStartWithWhatOnlyALaptopMayHave(String key, String value, String word) {
        assertTrue(faultWith(key, value).orElseThrow().contains(word));
    }

    @Test
    void theDriversOwnPropertyAsksForTlsTooUnlessTheAddressSaysOtherwise() {
        Map<String, String> properties = new HashMap<>(CITY);
        properties.put(SSL_MODE, "verify_ca");
        properties.put(URL, "jdbc:mysql://db/referral");
        assertEquals(Optional.empty(), fault(properties));
        properties.put(URL, "jdbc:mysql://db/referral?sslMode=DISABLED");
        assertTrue(fault(properties).isPresent());
    }

    @Test
    void behindAMeshACityNeedsNoCertificatesOfTheService() {
        Map<String, String> properties = new HashMap<>(CITY);
        properties.keySet().removeIf(key -> key.startsWith("yiyang.tls."));
        assertTrue(fault(properties).isPresent());
        properties.put("yiyang.tls.elsewhere", "true");
        assertEquals(Optional.empty(), fault(properties));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8090", "http://localhost:8090/yiyang"})
    void aLaptopStartsWithThem(String issuer) {
        assertEquals(
                Optional.empty(),
                fault(Map.of(
                        "yiyang.mode", "local",
                        "quarkus.oidc.auth-server-url", issuer,
                        "quarkus.oidc.token.audience", "yiyang")));
    }
}
