package org.yiyang.gateway;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.yiyang.http.IssuerAddress;

/** Objects, in one line, to a configuration that would leave the gateway open. */
final class StartGuard {
    private final Optional<String> mode;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;
    private final List<String> origins;

    StartGuard(Optional<String> mode, Optional<String> issuer, Optional<List<String>> audience, List<String> origins) {
        this.mode = mode;
        this.issuer = issuer;
        this.audience = audience;
        this.origins = origins;
    }

    static StartGuard of(Config config) {
        return new StartGuard(
                config.getOptionalValue("yiyang.mode", String.class),
                config.getOptionalValue("quarkus.oidc.auth-server-url", String.class),
                config.getOptionalValues("quarkus.oidc.token.audience", String.class),
                config.getOptionalValues("yiyang.gateway.cors-origins", String.class)
                        .orElse(List.of()));
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
        Optional<String> malformed = origins.stream()
                .filter(origin -> !CrossOrigin.ORIGIN.matcher(origin).matches())
                .findFirst();
        if (malformed.isPresent()) {
            return Optional.of(
                    "yiyang.gateway.cors-origins lists origins like https://app.example, without path or wildcard.");
        }
        return named.equals("local") ? Optional.empty() : objectionInProduction();
    }

    private Optional<String> objectionInProduction() {
        if (origins.stream().anyMatch(origin -> !origin.startsWith("https:"))) {
            return Optional.of("in production yiyang.gateway.cors-origins lists https origins only.");
        }
        Optional<String> fault = IssuerAddress.faultInProduction(issuer.get());
        if (fault.isPresent()) {
            return Optional.of("in production quarkus.oidc.auth-server-url " + fault.get() + ".");
        }
        return audience.filter(list -> !list.isEmpty() && !list.contains("any")).isEmpty()
                ? Optional.of("in production quarkus.oidc.token.audience must be set, to yiyang.")
                : Optional.empty();
    }
}
