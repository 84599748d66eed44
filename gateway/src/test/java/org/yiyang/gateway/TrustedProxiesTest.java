package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final String OURS = "10.1.0.0/16,192.0.2.7,2001:db8::/32";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 |                                       | 203.0.113.9",
                "203.0.113.9 | 198.51.100.1                          | 203.0.113.9",
                "10.1.2.3    |                                       | 10.1.2.3",
                "10.1.2.3    | 198.51.100.1                          | 198.51.100.1",
                "10.1.2.3    | 6.6.6.6, 198.51.100.1                 | 198.51.100.1",
                "10.1.2.3    | 6.6.6.6, 198.51.100.1, 192.0.2.7      | 198.51.100.1",
                "10.1.2.3    | 198.51.100.1:50123                    | 198.51.100.1",
                "10.1.2.3    | [2001:470::1]:443                     | 2001:470::1",
                "10.1.2.3    | 2001:470::1                           | 2001:470::1",
                "10.1.2.3    | 198.51.100.1, unknown                 | 10.1.2.3",
                "10.1.2.3    | 198.51.100.1, _hidden, 192.0.2.7      | 192.0.2.7",
                "10.1.2.3    | evil.example                          | 10.1.2.3",
                "10.1.2.3    | 10.1.9.9, 192.0.2.7                   | 10.1.9.9",
                "2001:db8::5 | 198.51.100.1                          | 198.51.100.1",
                "10.2.2.3    | 198.51.100.1                          | 10.2.2.3"
            })
    void theAddressIsWhatOurProxiesSaw(String peer, String forwarded, String caller) {
        TrustedProxies proxies = proxies(OURS);
        assertEquals(caller, proxies.callerBehind(peer, forwarded == null ? List.of() : List.of(forwarded)));
    }

    @Test
    void severalHeadersAreOneList() {
        assertEquals(
                "198.51.100.1", proxies(OURS).callerBehind("10.1.2.3", List.of("6.6.6.6, 198.51.100.1", "10.1.0.1")));
    }

    @Test
    void withoutProxiesNothingIsBelieved() {
        assertEquals("10.1.2.3", proxies("").callerBehind("10.1.2.3", List.of("198.51.100.1")));
    }

    @Test
    void whatIsNoNetworkIsRefusedAtTheStart() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> proxies("proxy.example"));
        assertEquals(
                "yiyang.gateway.trusted-proxies lists proxy.example, which is neither an address nor a network like"
                        + " 10.1.0.0/16.",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> proxies("10.1.0.0/33"));
        assertThrows(IllegalArgumentException.class, () -> proxies("10.1.0.0/x"));
    }

    private static TrustedProxies proxies(String networks) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(GatewayConfig.class);
        if (!networks.isEmpty()) {
            config.withDefaultValues(Map.of("yiyang.gateway.trusted-proxies", networks));
        }
        return new TrustedProxies(Settings.of(config.build().getConfigMapping(GatewayConfig.class)));
    }
}
