package org.yiyang.kit.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static Map<String, Object> values(String... properties) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder();
        for (int i = 0; i < properties.length; i += 2) {
            config.withDefaultValue(properties[i], properties[i + 1]);
        }
        return BrokerSettings.of(config.build()).values();
    }

    @Test
    void whatIsSetOfTlsAndSaslReachesTheClients() {
        assertEquals(
                Map.of(
                        "bootstrap.servers", "b:9093",
                        "security.protocol", "SASL_SSL",
                        "ssl.truststore.location", "/etc/ca.p12",
                        "sasl.jaas.config", "x required;"),
                values(
                        "kafka.bootstrap.servers", "b:9093",
                        "kafka.security.protocol", "SASL_SSL",
                        "kafka.ssl.truststore.location", "/etc/ca.p12",
                        "kafka.sasl.jaas.config", "x required;",
                        "kafka.client.id", "stranger"));
    }

    @Test
    void withoutThemTheAddressIsEnough() {
        assertEquals(Map.of("bootstrap.servers", "b:9092"), values("kafka.bootstrap.servers", "b:9092"));
    }
}
