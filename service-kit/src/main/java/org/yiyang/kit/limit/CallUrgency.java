package org.yiyang.kit.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/** Distinguishes an emergency from an ordinary call; asked only after the roles have been checked. */
@ApplicationScoped
class CallUrgency {
    private final Set<String> paths;

    CallUrgency(LimitConfig config) {
        paths = config.urgentPaths().map(Set::copyOf).orElse(Set.of());
    }

    boolean isUrgent(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return request.getMethod().equals("POST") && paths.contains(path.startsWith("/") ? path : "/" + path);
    }
}
