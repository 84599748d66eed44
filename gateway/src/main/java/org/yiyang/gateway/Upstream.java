package org.yiyang.gateway;

import java.net.URI;
import java.util.List;

/** One service behind the gateway: where it answers, and the path prefixes that are its own. */
record Upstream(String name, URI url, URI managementUrl, List<String> prefixes) {
    /** In the order in which health and documents list them. */
    static List<Upstream> all(GatewayConfig config) {
        GatewayConfig.Routes routes = config.routes();
        return List.of(
                new Upstream(
                        "institution",
                        config.institutionUrl(),
                        config.institutionManagementUrl(),
                        routes.institution()),
                new Upstream("contract", config.contractUrl(), config.contractManagementUrl(), routes.contract()),
                new Upstream("insurance", config.insuranceUrl(), config.insuranceManagementUrl(), routes.insurance()),
                new Upstream("referral", config.referralUrl(), config.referralManagementUrl(), routes.referral()));
    }
}
