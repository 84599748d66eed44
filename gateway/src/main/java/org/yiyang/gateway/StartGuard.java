package org.yiyang.gateway;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Objects, in one line, to a configuration that would leave the gateway open. */
final class StartGuard {
    private final Optional<String> mode;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;

    StartGuard(Optional<String> mode, Optional<String> issuer, Optional<List<String>> audience) {
        this.mode = mode;
        this.issuer = issuer;
        this.audience = audience;
    }

    static StartGuard of(Config config) {
        return new StartGuard(
                config.getOptionalValue("yiyang.mode", String.class),
                config.getOptionalValue("quarkus.oidc.auth-server-url", String.class),
                config.getOptionalValues("quarkus.oidc.token.audience", String.class));
    }

    /** The first thing that is wrong. */
    Optional<String> objection() {
        String named = mode.orElse("");
        if (!named.equals("local") && !named.equals("production")) {
            return Optional.of("set yiyang.mode to local or production; it has no default.");
        }
        if (issuer.isEmpty()) {
            return Optional.of("set quarkus.oidc.auth-server-url to the address of the token issuer.");
        }
        if (named.equals("local")) {
            return Optional.empty();
        }
        if (isLoopback(issuer.get())) {
            return Optional.of("in production quarkus.oidc.auth-server-url must not be a loopback address.");
        }
        return audience.filter(list -> !list.isEmpty() && !list.contains("any")).isEmpty()
                ? Optional.of("in production quarkus.oidc.token.audience must be set, to yiyang.")
                : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        String host = URI.create(address).getHost();
        return host == null
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.equals("[::1]");
    }
}
