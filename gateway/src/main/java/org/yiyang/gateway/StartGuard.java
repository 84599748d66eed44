package org.yiyang.gateway;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the start with one line where the configuration would leave the gateway open. */
@ApplicationScoped
class StartGuard {
    private final Optional<String> mode;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;

    StartGuard(
            @ConfigProperty(name = "yiyang.mode") Optional<String> mode,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.mode = mode;
        this.issuer = issuer;
        this.audience = audience;
    }

    void check(@Observes StartupEvent start) {
        objection().ifPresent(line -> {
            throw new PreventFurtherStepsException("The gateway does not start: " + line, 1);
        });
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
