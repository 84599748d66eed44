package org.yiyang.kit.caller;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this is a laptop or a city: {@code yiyang.mode=local|production} has no default, and production refuses what
 * only a laptop may have.
 */
@ApplicationScoped
class Mode {
    private static final int FIRST = 1;
    private final Optional<String> mode;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;
    private final Optional<String> password;

    Mode(
            @ConfigProperty(name = "yiyang.mode") Optional<String> mode,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.mode = mode;
        this.issuer = issuer;
        this.audience = audience;
        this.password = password;
    }

    void check(@Observes @Priority(FIRST) StartupEvent started) {
        fault(mode.orElse(""), issuer.orElse(""), audience.orElse(List.of()), password.orElse(""))
                .ifPresent(fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    /** What forbids starting, in one line; empty if nothing does. */
    static Optional<String> fault(String mode, String issuer, List<String> audience, String password) {
        if (!mode.equals("local") && !mode.equals("production")) {
            return Optional.of("Set yiyang.mode to local or production (environment YIYANG_MODE); it has no default.");
        }
        if (audience.isEmpty() || audience.contains("any")) {
            return Optional.of("Set quarkus.oidc.token.audience: a token for another system must not open this one.");
        }
        if (mode.equals("local")) {
            return Optional.empty();
        }
        if (loopback(issuer)) {
            return Optional.of("In production quarkus.oidc.auth-server-url may not be a loopback address.");
        }
        if (password.length() < 12 || List.of("password", "yiyang").contains(password)) {
            return Optional.of("In production quarkus.datasource.password must have 12 characters or more.");
        }
        return Optional.empty();
    }

    private static boolean loopback(String address) {
        if (address.isBlank()) {
            return true;
        }
        String host = URI.create(address).getHost();
        return host == null || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
