package org.yiyang.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the service of a path by the longest configured prefix, compared on whole segments. */
final class RouteTable {
    static final String BASE = "/api/v1/";

    private final Map<String, Route> routes = new HashMap<>();

    RouteTable(List<Upstream> upstreams) {
        for (Upstream upstream : upstreams) {
            for (String prefix : upstream.prefixes()) {
                Route other = routes.put(prefix, new Route(prefix, upstream));
                if (other != null) {
                    throw new IllegalArgumentException("Prefix " + prefix + " is routed to both "
                            + other.upstream().name() + " and " + upstream.name());
                }
            }
        }
    }

    /** @param path canonical, see {@link CanonicalPath} */
    Optional<Route> find(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String rest = path.substring(BASE.length());
        while (!rest.isEmpty()) {
            Route route = routes.get(rest);
            if (route != null) {
                return Optional.of(route);
            }
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf('/')));
        }
        return Optional.empty();
    }
}
