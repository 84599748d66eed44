package org.yiyang.kit.caller;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.yiyang.http.IssuerAddress;
import org.yiyang.http.tls.ServerTls;

/**
 * Whether this is a laptop or a city: {@code yiyang.mode=local|production} has no default, and production refuses what
 * only a laptop may have.
 */
@ApplicationScoped
class Mode {
    private static final int FIRST = 1;
    private static final int PASSWORD_LENGTH_MIN = 12;
    private static final Pattern SSL_MODE = Pattern.compile("(?i)sslMode\\s*=\\s*([^&(),;]*)");
    private static final List<String> TLS_OF_DATABASE = List.of("REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY");
    private static final List<String> TLS_OF_BROKER = List.of("SSL", "SASL_SSL");
    private final Config config;

    Mode(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(FIRST) StartupEvent started) {
        fault(config).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
    }

    /** What forbids starting, in one line; empty if nothing does. */
    static Optional<String> fault(Config config) {
        String mode = text(config, "yiyang.mode");
        if (!mode.equals("local") && !mode.equals("production")) {
            return Optional.of("Set yiyang.mode to local or production (environment YIYANG_MODE); it has no default.");
        }
        List<String> audience = config.getOptionalValues("quarkus.oidc.token.audience", String.class)
                .orElse(List.of());
        if (audience.isEmpty() || audience.contains("any")) {
            return Optional.of("Set quarkus.oidc.token.audience: a token for another system must not open this one.");
        }
        Optional<String> tls = ServerTls.fault(config).map(Mode::sentence);
        return tls.isPresent() || mode.equals("local") ? tls : faultInProduction(config);
    }

    private static Optional<String> faultInProduction(Config config) {
        Optional<String> issuer = IssuerAddress.faultInProduction(text(config, "quarkus.oidc.auth-server-url"));
        if (issuer.isPresent()) {
            return Optional.of("In production quarkus.oidc.auth-server-url " + issuer.get() + ".");
        }
        String password = text(config, "quarkus.datasource.password");
        if (password.length() < PASSWORD_LENGTH_MIN
                || List.of("password", "yiyang").contains(password)) {
            return Optional.of("In production quarkus.datasource.password must have 12 characters or more.");
        }
        if (!databaseByTls(config)) {
            return Optional.of(
                    "In production the database is reached by TLS: add sslMode=VERIFY_IDENTITY (or VERIFY_CA,"
                            + " REQUIRED) to quarkus.datasource.jdbc.url.");
        }
        String protocol = text(config, "kafka.security.protocol").toUpperCase(Locale.ROOT);
        return TLS_OF_BROKER.contains(protocol)
                ? ServerTls.faultOfServiceInProduction(config).map(Mode::sentence)
                : Optional.of(
                        "In production the broker is reached by TLS: set kafka.security.protocol to SSL or SASL_SSL.");
    }

    private static String sentence(String fault) {
        return fault.substring(0, 1).toUpperCase(Locale.ROOT) + fault.substring(1);
    }

    /**
     * The address wins over the other property, as it does in the driver; of an address that says it more than once, or once for
     * each host, every word counts.
     */
    private static boolean databaseByTls(Config config) {
        String url = text(config, "quarkus.datasource.jdbc.url");
        List<String> inUrl = SSL_MODE.matcher(url)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        List<String> modes = inUrl.isEmpty()
                ? List.of(text(config, "quarkus.datasource.jdbc.additional-jdbc-properties.sslMode"))
                : inUrl;
        return modes.stream().map(mode -> mode.toUpperCase(Locale.ROOT)).allMatch(TLS_OF_DATABASE::contains);
    }

    private static String text(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }
}
