package org.yiyang.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.yiyang.kit.caller.CurrentCaller;
import org.yiyang.kit.caller.SystemScopes;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Requires a valid token before anything else is checked, except on public routes. */
class CallerFilter {
    private final CurrentIdentityAssociation identities;
    private final Problems problems;
    private final HttpConfig config;

    CallerFilter(CurrentIdentityAssociation identities, Problems problems, HttpConfig config) {
        this.identities = identities;
        this.problems = problems;
        this.config = config;
    }

    @ServerRequestFilter(nonBlocking = true, preMatching = true, priority = Priorities.AUTHENTICATION)
    Uni<Response> identify(ContainerRequestContext request) {
        if (isPublic(request)) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .map(this::refusalOf)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> problems.response(new Refused(KitRefusal.TOKEN_INVALID)));
    }

    /** A system of another department reads only what its scopes cover. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Uni<Response> admitSystem(ContainerRequestContext request) {
        if (isPublic(request) || !isReading(request)) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> {
            String lacking = SystemScopes.lacking(CurrentCaller.acting(identity), pathOf(request));
            return lacking == null
                    ? null
                    : problems.response(new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + lacking));
        });
    }

    private Response refusalOf(SecurityIdentity identity) {
        try {
            CurrentCaller.of(identity);
            return null;
        } catch (Refused refused) {
            return problems.response(refused);
        }
    }

    private boolean isPublic(ContainerRequestContext request) {
        String path = pathOf(request);
        return isReading(request)
                ? config.publicPaths().orElse(List.of()).contains(path)
                : request.getMethod().equals("POST")
                        && config.publicQueries().orElse(List.of()).contains(path);
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String pathOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
