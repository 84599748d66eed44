package org.yiyang.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;

/** Decides who may pass, in the suite's order of refusals: 401, 429, 404, 413, 403. */
@ApplicationScoped
class Admission {
    private final TokenCheck tokens;
    private final RateLimit rates;
    private final CallsInFlight calls;
    private final Forwarding forwarding;
    private final GatewayConfig config;
    private final RouteTable routes;
    private final RoleScope scope;
    private final Set<String> publicPaths;
    private final Set<String> publicQueries;
    private final Set<String> streamPaths;

    Admission(TokenCheck tokens, RateLimit rates, CallsInFlight calls, Forwarding forwarding, GatewayConfig config) {
        this.tokens = tokens;
        this.rates = rates;
        this.calls = calls;
        this.forwarding = forwarding;
        this.config = config;
        this.routes = new RouteTable(Upstream.all(config));
        this.scope = new RoleScope(config.onlyRoles(), config.exceptRoles(), config.confinedRoles());
        this.publicPaths = Set.copyOf(config.publicPaths());
        this.publicQueries = Set.copyOf(config.publicQueries());
        this.streamPaths = Set.copyOf(config.streamPaths());
    }

    /** @param exchange paused, with a canonical path that is none of the gateway's own */
    void decide(Exchange exchange) {
        if (isPublic(exchange, exchange.path())) {
            decide(exchange, Caller.at(exchange.request().remoteAddress().hostAddress()));
            return;
        }
        tokens.verify(exchange.context())
                .onSuccess(caller -> decide(exchange, caller))
                .onFailure(failure -> refuseToken(exchange, Refused.of(failure)));
    }

    private void decide(Exchange exchange, Caller caller) {
        routes.find(exchange.path()).ifPresent(route -> exchange.leadsTo(route, lane(exchange, caller)));
        if (isTooFast(exchange, caller)) {
            exchange.refuse(GatewayRefusal.RATE_EXCEEDED);
        } else if (!calls.begin(exchange, caller)) {
            exchange.response().putHeader("Retry-After", "1");
            exchange.refuse(GatewayRefusal.CALLS_IN_FLIGHT_EXCEEDED);
        } else if (exchange.route() == null) {
            exchange.refuse(GatewayRefusal.ROUTE_UNKNOWN);
        } else if (exchange.request().version() == HttpVersion.HTTP_1_0) {
            exchange.response().putHeader("Upgrade", "HTTP/1.1");
            exchange.refuse(GatewayRefusal.HTTP_TOO_OLD);
        } else if (exchange.bodyBytes() > exchange.mostBodyBytes(config.limits())) {
            exchange.refuse(GatewayRefusal.BODY_TOO_LARGE);
        } else if (!caller.isAnonymous()) {
            decideByRole(exchange, caller.roles());
        } else {
            forwarding.forward(exchange);
        }
    }

    private void decideByRole(Exchange exchange, Set<Role> roles) {
        if (roles.isEmpty()) {
            exchange.refuse(GatewayRefusal.ROLE_UNKNOWN);
        } else if (!scope.allows(roles, exchange.route(), exchange.path())) {
            exchange.refuse(GatewayRefusal.ROLE_MISSING);
        } else {
            forwarding.forward(exchange);
        }
    }

    private boolean isPublic(Exchange exchange, String path) {
        boolean asked = exchange.request().method().equals(HttpMethod.POST) && publicQueries.contains(path);
        return asked || (exchange.isRead() && publicPaths.contains(path));
    }

    private Lane lane(Exchange exchange, Caller caller) {
        if (isEmergency(exchange, caller)) {
            return Lane.EMERGENCY;
        }
        return exchange.isRead() && streamPaths.contains(exchange.path()) ? Lane.STREAM : Lane.ORDINARY;
    }

    /** Who may not send one is limited like everybody else. */
    private boolean isEmergency(Exchange exchange, Caller caller) {
        return exchange.request().method().equals(HttpMethod.POST)
                && exchange.path().equals(config.emergencyPath())
                && !Collections.disjoint(caller.roles(), config.emergencyRoles());
    }

    private boolean isTooFast(Exchange exchange, Caller caller) {
        RateLimit.Allowance allowance = rates.take(caller, exchange.lane());
        if (allowance.passes()) {
            return false;
        }
        exchange.response()
                .putHeader("Retry-After", Long.toString(allowance.waitSeconds()))
                .putHeader("RateLimit-Policy", allowance.policy())
                .putHeader("RateLimit", allowance.state());
        return true;
    }

    private static void refuseToken(Exchange exchange, GatewayRefusal refusal) {
        if (refusal.status() == 401) {
            String error = refusal != GatewayRefusal.NOT_AUTHENTICATED ? ", error=\"invalid_token\"" : "";
            exchange.response().putHeader("WWW-Authenticate", "Bearer realm=\"yiyang\"" + error);
        }
        if (refusal == GatewayRefusal.ISSUER_AWAY) {
            exchange.response().putHeader("Retry-After", "2");
        }
        exchange.refuse(refusal);
    }
}
