package org.yiyang.gateway;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.yiyang.http.IssuerAddress;
import org.yiyang.http.tls.ServerTls;

/** Objects, in one line, to a configuration that would leave the gateway open. */
final class StartGuard {
    private static final String SERVICES_TLS = "yiyang.gateway.services-tls";
    private static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");

    private final Optional<String> mode;
    private final Optional<String> issuer;
    private final Optional<List<String>> audience;
    private final List<String> origins;
    private final Config config;

    StartGuard(
            Optional<String> mode,
            Optional<String> issuer,
            Optional<List<String>> audience,
            List<String> origins,
            Config config) {
        this.mode = mode;
        this.issuer = issuer;
        this.audience = audience;
        this.origins = origins;
        this.config = config;
    }

    static StartGuard of(Config config) {
        return new StartGuard(
                config.getOptionalValue("yiyang.mode", String.class),
                config.getOptionalValue("quarkus.oidc.auth-server-url", String.class),
                config.getOptionalValues("quarkus.oidc.token.audience", String.class),
                config.getOptionalValues("yiyang.gateway.cors-origins", String.class)
                        .orElse(List.of()),
                config);
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
        Optional<String> fault = ServerTls.fault(config).or(() -> ServerTls.fault(config, SERVICES_TLS));
        return fault.isPresent() || named.equals("local") ? fault : objectionInProduction();
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
                : ServerTls.faultInProduction(config).or(this::objectionToServices);
    }

    private Optional<String> objectionToServices() {
        if (ServerTls.isElsewhere(config, SERVICES_TLS)) {
            return Optional.empty();
        }
        for (String service : SERVICES) {
            String key = "yiyang.gateway." + service + "-url";
            List<String> urls = config.getOptionalValues(key, String.class).orElse(List.of());
            if (urls.isEmpty() || !urls.stream().allMatch(url -> url.startsWith("https:"))) {
                return Optional.of("in production " + key + " lists https addresses, or " + SERVICES_TLS
                        + ".elsewhere=true is set where a mesh speaks TLS.");
            }
        }
        return config.getOptionalValue(SERVICES_TLS + ".certificate", String.class)
                        .isEmpty()
                ? Optional.of("in production set " + SERVICES_TLS
                        + ".certificate and .key, by which the services know the gateway.")
                : Optional.empty();
    }
}
