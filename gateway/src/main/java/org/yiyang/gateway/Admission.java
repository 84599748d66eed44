package org.yiyang.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Decides who may pass, in the suite's order of refusals: 401, 429, 404, 413, 403. */
@ApplicationScoped
class Admission {
    private final TokenCheck tokens;
    private final RateLimit rates;
    private final Forwarding forwarding;
    private final GatewayConfig config;
    private final RouteTable routes;
    private final RoleScope scope;
    private final Set<String> publicPaths;
    private final Set<String> publicQueries;

    Admission(TokenCheck tokens, RateLimit rates, Forwarding forwarding, GatewayConfig config) {
        this.tokens = tokens;
        this.rates = rates;
        this.forwarding = forwarding;
        this.config = config;
        this.routes = new RouteTable(Upstream.all(config));
        this.scope = new RoleScope(config.onlyRoles(), config.exceptRoles(), config.confinedRoles());
        this.publicPaths = Set.copyOf(config.publicPaths());
        this.publicQueries = Set.copyOf(config.publicQueries());
    }

    /** @param exchange paused, with a canonical path that is none of the gateway's own */
    void decide(Exchange exchange) {
        String path = exchange.path();
        routes.find(path).ifPresent(route -> exchange.leadsTo(route, isEmergency(exchange)));
        if (isPublic(exchange, path)) {
            decide(exchange, "address " + exchange.request().remoteAddress().hostAddress(), true, Set.of());
            return;
        }
        tokens.verify(exchange.context())
                .onSuccess(caller -> decide(exchange, "subject " + caller.subject(), false, caller.roles()))
                .onFailure(failure -> refuseToken(exchange, Refused.of(failure)));
    }

    private void decide(Exchange exchange, String key, boolean isPublic, Set<Role> roles) {
        if (!exchange.isEmergency() && isTooFast(exchange, key)) {
            exchange.refuse(GatewayRefusal.RATE_EXCEEDED);
        } else if (exchange.route() == null) {
            exchange.refuse(GatewayRefusal.ROUTE_UNKNOWN);
        } else if (exchange.request().version() == HttpVersion.HTTP_1_0) {
            exchange.response().putHeader("Upgrade", "HTTP/1.1");
            exchange.refuse(GatewayRefusal.HTTP_TOO_OLD);
        } else if (exchange.bodyBytes() > exchange.mostBodyBytes(config.limits())) {
            exchange.refuse(GatewayRefusal.BODY_TOO_LARGE);
        } else if (!isPublic && roles.isEmpty()) {
            exchange.refuse(GatewayRefusal.ROLE_UNKNOWN);
        } else if (!isPublic && !scope.allows(roles, exchange.route(), exchange.path())) {
            exchange.refuse(GatewayRefusal.ROLE_MISSING);
        } else {
            forwarding.forward(exchange);
        }
    }

    private boolean isPublic(Exchange exchange, String path) {
        boolean asked = exchange.request().method().equals(HttpMethod.POST) && publicQueries.contains(path);
        return asked || (exchange.isRead() && publicPaths.contains(path));
    }

    private boolean isEmergency(Exchange exchange) {
        return exchange.request().method().equals(HttpMethod.POST)
                && exchange.path().startsWith(config.emergencyPath());
    }

    private boolean isTooFast(Exchange exchange, String key) {
        RateLimit.Allowance allowance = rates.take(key);
        if (allowance.passes()) {
            return false;
        }
        exchange.response()
                .putHeader("Retry-After", Long.toString(allowance.waitSeconds()))
                .putHeader("RateLimit-Policy", rates.policy())
                .putHeader("RateLimit", "\"caller\";r=" + allowance.remaining() + ";t=" + allowance.waitSeconds());
        return true;
    }

    private static void refuseToken(Exchange exchange, GatewayRefusal refusal) {
        if (refusal.status() == 401) {
            String error = refusal == GatewayRefusal.TOKEN_INVALID ? ", error=\"invalid_token\"" : "";
            exchange.response().putHeader("WWW-Authenticate", "Bearer realm=\"yiyang\"" + error);
        }
        if (refusal == GatewayRefusal.ISSUER_AWAY) {
            exchange.response().putHeader("Retry-After", "2");
        }
        exchange.refuse(refusal);
    }
}
