package org.yiyang.http.tls;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the settings of TLS must be for an application to start, in one list for the gateway and the services. */
public final class ServerTls {
    private static final String PREFIX = TlsSource.SERVER_PREFIX;

    private ServerTls() {}

    /** What is wrong with the settings in any mode. */
    public static Optional<String> fault(Config config) {
        return fault(config, PREFIX)
                .or(() -> is(config, PREFIX + ".clients") && !is(config, PREFIX + ".authorities")
                        ? Optional.of(PREFIX + ".clients names callers by their certificates: set " + PREFIX
                                + ".authorities, which sign them.")
                        : Optional.empty());
    }

    /** The same of the certificates under another prefix. */
    public static Optional<String> fault(Config config, String prefix) {
        if (is(config, prefix + ".certificate") != is(config, prefix + ".key")) {
            return Optional.of("set both " + prefix + ".certificate and " + prefix + ".key, or none of them.");
        }
        boolean alone = is(config, prefix + ".revoked") && !is(config, prefix + ".authorities");
        return alone
                ? Optional.of(prefix + ".revoked is about certificates of " + prefix + ".authorities: set these too.")
                : Optional.empty();
    }

    /** Why what is sent to this application could be read or changed on its way. */
    public static Optional<String> faultInProduction(Config config) {
        if (isElsewhere(config, PREFIX)) {
            return Optional.empty();
        }
        if (!is(config, PREFIX + ".certificate")) {
            return Optional.of("in production set " + PREFIX + ".certificate and " + PREFIX + ".key, or " + PREFIX
                    + ".elsewhere=true where a proxy or a mesh before it speaks TLS.");
        }
        String insecure = config.getOptionalValue("quarkus.http.insecure-requests", String.class)
                .orElse("disabled");
        return insecure.equalsIgnoreCase("enabled")
                ? Optional.of("in production quarkus.http.insecure-requests is not enabled.")
                : Optional.empty();
    }

    /** Why others than the gateway and the listed systems could call this service. */
    public static Optional<String> faultOfServiceInProduction(Config config) {
        return faultInProduction(config)
                .or(() -> isElsewhere(config, PREFIX) || is(config, PREFIX + ".authorities")
                        ? Optional.empty()
                        : Optional.of("in production set " + PREFIX
                                + ".authorities, so that only whom they know may call this service."));
    }

    /** Whether somebody has said in so many words that another program speaks TLS for this one. */
    public static boolean isElsewhere(Config config, String prefix) {
        return config.getOptionalValue(prefix + ".elsewhere", Boolean.class).orElse(false);
    }

    /** Names, each that of a certificate, of which one is needed to call; any that is known is good enough if there are none. */
    static List<String> clients(Config config) {
        return config.getOptionalValues(PREFIX + ".clients", String.class).orElse(List.of());
    }

    static boolean asksForCertificates(Config config) {
        return is(config, PREFIX + ".certificate") && is(config, PREFIX + ".authorities");
    }

    private static boolean is(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .filter(text -> !text.isBlank())
                .isPresent();
    }
}
