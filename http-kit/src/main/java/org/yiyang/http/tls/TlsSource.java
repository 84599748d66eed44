package org.yiyang.http.tls;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes of a few settings of ours ({@code yiyang.tls}, {@code yiyang.gateway.services-tls}) those that the framework has for
 * certificates in its registry and for its server; what a deployment sets itself goes before them.
 */
public final class TlsSource implements ConfigSourceFactory {
    /** Where our own certificate, and whose certificates callers must have, are found in the registry. */
    public static final String SERVER = "yiyang";
    /** The same for the gateway's connections to the services. */
    public static final String SERVICES = "services";

    public static final String SERVER_PREFIX = "yiyang.tls";
    public static final String SERVICES_PREFIX = "yiyang.gateway.services-tls";

    /** Those of today. */
    public static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    /** Above {@code application.properties}, below environment variables. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> derived = new HashMap<>();
        if (certificates(context, SERVER_PREFIX, SERVER, derived)) {
            derived.put("quarkus.http.tls-configuration-name", SERVER);
            derived.put("quarkus.http.insecure-requests", "disabled");
            value(context, "quarkus.http.port").ifPresent(port -> derived.put("quarkus.http.ssl-port", port));
        }
        certificates(context, SERVICES_PREFIX, SERVICES, derived);
        return List.of(new PropertiesConfigSource(derived, "yiyang.tls", ORDINAL));
    }

    /** True if there is a certificate of our own. */
    private static boolean certificates(
            ConfigSourceContext context, String prefix, String name, Map<String, String> derived) {
        Optional<String> certificate = value(context, prefix + ".certificate");
        Optional<String> authorities = value(context, prefix + ".authorities");
        if (certificate.isEmpty() && authorities.isEmpty()) {
            return false;
        }
        String registered = "quarkus.tls." + name + ".";
        derived.put(registered + "protocols", String.join(",", PROTOCOLS));
        certificate.ifPresent(file -> derived.put(registered + "key-store.pem.own.cert", file));
        value(context, prefix + ".key").ifPresent(file -> derived.put(registered + "key-store.pem.own.key", file));
        authorities.ifPresent(files -> derived.put(registered + "trust-store.pem.certs", files));
        value(context, prefix + ".revoked")
                .ifPresent(files -> derived.put(registered + "certificate-revocation-list", files));
        return certificate.isPresent();
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }
}
