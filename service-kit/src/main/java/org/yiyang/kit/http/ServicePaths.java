package org.yiyang.kit.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What every service has stands under the service's own name: {@code /api/v1/referral/events}. */
public class ServicePaths {
    /** The root of such paths; {@code service} is one name only, the running service's. */
    public static final String ROOT = "/api/v1/{service:institution|contract|insurance|referral}";

    private final String service;
    private final Problems problems;

    ServicePaths(@ConfigProperty(name = "yiyang.service") String service, Problems problems) {
        this.service = service;
        this.problems = problems;
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.HEADER_DECORATOR)
    Response refuseOthersNames(ContainerRequestContext context) {
        String named = context.getUriInfo().getPathParameters().getFirst("service");
        return named == null || named.equals(service) ? null : problems.response(new Refused(KitRefusal.ROUTE_UNKNOWN));
    }
}
