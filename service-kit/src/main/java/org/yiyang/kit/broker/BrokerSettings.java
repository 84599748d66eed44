package org.yiyang.kit.broker;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.eclipse.microprofile.config.Config;

/**
 * How every client of ours reaches the broker: its addresses, and whatever is set of TLS and SASL under {@code kafka.}, as in
 * {@code kafka.security.protocol=SSL}.
 */
public record BrokerSettings(Map<String, Object> values) {
    public BrokerSettings {
        values = Map.copyOf(values);
    }

    /** A broker without TLS, on this machine. */
    public static BrokerSettings at(String brokers) {
        return new BrokerSettings(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    static BrokerSettings of(Config config) {
        // Asked for one by one: names of environment variables cannot be listed as names of properties.
        ConfigDef security = new ConfigDef();
        SslConfigs.addClientSslSupport(security);
        SaslConfigs.addClientSaslSupport(security);
        Map<String, Object> values = new TreeMap<>();
        values.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                config.getValue("kafka." + CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.class));
        security.names().forEach(name -> take(config, name, values));
        take(config, CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, values);
        return new BrokerSettings(values);
    }

    private static void take(Config config, String name, Map<String, Object> values) {
        config.getOptionalValue("kafka." + name, String.class).ifPresent(value -> values.put(name, value));
    }

    /** As a bean of the running service. */
    static final class Producer {
        @Produces
        @Singleton
        BrokerSettings settings(Config config) {
            return of(config);
        }
    }
}
