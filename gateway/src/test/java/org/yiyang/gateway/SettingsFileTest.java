package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private final Config base = new SmallRyeConfigBuilder()
            .withDefaultValues(Map.of(
                    "yiyang.gateway.contract-url", "http://10.0.0.1:8082",
                    "yiyang.gateway.limits.rate-burst", "300",
                    "yiyang.gateway.except-roles.elders", "SYS_ADMIN"))
            .build();

    @Test
    void whatTheFileSaysComesFirstAndTheRestIsAsItWas() {
        SettingsFile.Outcome outcome = SettingsFile.parse("""
                # instances of the contract service
                yiyang.gateway.contract-url = http://10.0.0.1:8082, http://10.0.0.2:8082
                yiyang.gateway.contract-management-url=http://10.0.0.1:8182,http://10.0.0.2:8182

                yiyang.gateway.limits.body-bytes=1000
                """, base);
        assertNull(outcome.fault());
        GatewayConfig config = outcome.config();
        assertEquals(
                List.of(URI.create("http://10.0.0.1:8082"), URI.create("http://10.0.0.2:8082")), config.contractUrl());
        assertEquals(1000, config.limits().bodyBytes());
        assertEquals(300, config.limits().rateBurst());
        assertEquals(Map.of("elders", java.util.Set.of(Role.SYS_ADMIN)), config.exceptRoles());
        assertEquals(List.of(URI.create("http://127.0.0.1:8084")), config.referralUrl());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yiyang.gateway.limits.rate-burst=many|line 3: yiyang.gateway.limits.rate-burst is a whole number",
                "yiyang.gateway.limits.rate-per-second=0|line 3: yiyang.gateway.limits.rate-per-second is a whole number",
                "yiyang.gateway.limits.rate-bursts=5|line 3: ",
                "yiyang.gateway.contract-url=http://a:1,http://b:1|line 3: yiyang.gateway.contract-url lists 2",
                "yiyang.gateway.routes.contract=elders|line 3: Prefix elders is routed to both",
                "yiyang.gateway.trusted-proxies=proxy.example|line 3: yiyang.gateway.trusted-proxies lists proxy.example",
                "yiyang.gateway.cors-origins=*|line 3: yiyang.gateway.cors-origins lists *",
                "yiyang.gateway.emergency-roles=DRAGON|line 3: ",
                "yiyang.gateway.upstreams.connections=7|line 3: yiyang.gateway.upstreams.connections is no setting that can be",
                "yiyang.gateway.limits.head-millis=7|line 3: yiyang.gateway.limits.head-millis is no setting that can be",
                "quarkus.http.port=80|line 3: quarkus.http.port is no setting that can be",
                "yiyang.gateway.limits.body-bytes|line 3: there is no =",
                "yiyang.gateway.limits.file-bytes=8\\|line 3: a setting is on one line",
                "yiyang.gateway.limits.streams-per-caller=8|line 3: yiyang.gateway.limits.streams-per-caller is on line 2 already"
            })
    void whatDoesNotFitIsNamedWithItsLine(String line, String fault) {
        SettingsFile.Outcome outcome = SettingsFile.parse(
                "# limits\nyiyang.gateway.limits.streams-per-caller=8\n" + line
                        + "\nyiyang.gateway.limits.calls-per-caller=9\n",
                base);
        assertNull(outcome.config());
        assertTrue(outcome.fault().startsWith(fault), outcome.fault());
    }
}
