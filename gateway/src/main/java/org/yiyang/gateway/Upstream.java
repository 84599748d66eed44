package org.yiyang.gateway;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One service behind the gateway: where its instances answer, and the path prefixes that are its own. */
record Upstream(String name, List<Address> addresses, List<String> prefixes) {
    /** In the order in which health and documents list them. */
    static List<Upstream> all(GatewayConfig config) {
        GatewayConfig.Routes routes = config.routes();
        return List.of(
                of("institution", config.institutionUrl(), config.institutionManagementUrl(), routes.institution()),
                of("contract", config.contractUrl(), config.contractManagementUrl(), routes.contract()),
                of("insurance", config.insuranceUrl(), config.insuranceManagementUrl(), routes.insurance()),
                of("referral", config.referralUrl(), config.referralManagementUrl(), routes.referral()));
    }

    /** What answers {@code /console}, which is no part of the API; empty where there is none. */
    static Optional<Upstream> console(GatewayConfig config) {
        return config.consoleUrl()
                .map(urls -> of("console", urls, config.consoleManagementUrl().orElse(List.of()), List.of()));
    }

    /** Whoever calls are forwarded to. */
    static List<Upstream> reached(GatewayConfig config) {
        return Stream.concat(all(config).stream(), console(config).stream()).toList();
    }

    /** Each address of each of them. */
    static Set<Address> addresses(GatewayConfig config) {
        return reached(config).stream()
                .flatMap(upstream -> upstream.addresses().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException if there is not one management address for each address */
    static Upstream of(String name, List<URI> urls, List<URI> managementUrls, List<String> prefixes) {
        if (urls.size() != managementUrls.size()) {
            throw new IllegalArgumentException("yiyang.gateway." + name + "-url lists " + urls.size()
                    + " addresses and " + name + "-management-url " + managementUrls.size()
                    + "; each instance has one of both, in the same order.");
        }
        List<Address> addresses = IntStream.range(0, urls.size())
                .mapToObj(i -> new Address(
                        urls.size() == 1 ? name : name + " " + urls.get(i).getAuthority(),
                        urls.get(i),
                        managementUrls.get(i)))
                .toList();
        return new Upstream(name, addresses, prefixes);
    }
}
