package org.yiyang.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides who may pass, in the suite's order of refusals: 401, 429, 404, 413, 403. */
@ApplicationScoped
class Admission {
    private static final String CONSOLE_PATH = "/" + Route.CONSOLE;
    private static final String CONSOLE_STREAMS = CONSOLE_PATH + "/live/";
    private static final Pattern TICKET = Pattern.compile("(^|&)ticket=[A-Za-z0-9_-]{43}(&|$)");

    private final TokenCheck tokens;
    private final RateLimit rates;
    private final CallsInFlight calls;
    private final Forwarding forwarding;
    private final Derived<GatewayConfig, Rules> rules;

    Admission(TokenCheck tokens, RateLimit rates, CallsInFlight calls, Forwarding forwarding, Settings settings) {
        this.tokens = tokens;
        this.rates = rates;
        this.calls = calls;
        this.forwarding = forwarding;
        this.rules = new Derived<>(settings, config -> config, Rules::of);
    }

    /** What is asked of the settings at each call. */
    private record Rules(
            GatewayConfig config,
            RouteTable routes,
            Optional<Route> console,
            RoleScope scope,
            Set<String> publicPaths,
            Set<String> publicQueries,
            Set<String> streamPaths,
            Set<String> waitPaths) {
        static Rules of(GatewayConfig config) {
            return new Rules(
                    config,
                    new RouteTable(Upstream.all(config)),
                    Upstream.console(config).map(upstream -> new Route(Route.CONSOLE, upstream)),
                    new RoleScope(config.onlyRoles(), config.exceptRoles(), config.confinedRoles()),
                    Set.copyOf(config.publicPaths()),
                    Set.copyOf(config.publicQueries()),
                    Set.copyOf(config.streamPaths()),
                    Set.copyOf(config.waitPaths()));
        }
    }

    /** @param exchange paused, with a canonical path that is none of the gateway's own */
    void decide(Exchange exchange) {
        if (isPublic(exchange, exchange.path()) || isConsole(exchange.path()) || bringsTicket(exchange)) {
            decide(exchange, Caller.at(exchange.origin().address()));
            return;
        }
        tokens.verify(exchange.context())
                .onSuccess(caller -> decide(exchange, caller))
                .onFailure(failure -> refuseToken(exchange, Refused.of(failure)));
    }

    private void decide(Exchange exchange, Caller caller) {
        route(exchange.path()).ifPresent(route -> exchange.leadsTo(route, lane(exchange, caller)));
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
        } else if (exchange.bodyBytes()
                > exchange.mostBodyBytes(rules.get().config().limits())) {
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
        } else if (!rules.get().scope().allows(roles, exchange.route(), exchange.path())) {
            exchange.refuse(GatewayRefusal.ROLE_MISSING);
        } else {
            forwarding.forward(exchange);
        }
    }

    /**
     * Pages are left to the console: it knows by a session of its
     * own who has signed in, and calls the API with a token.
     */
    private static boolean isConsole(String path) {
        return path.equals(CONSOLE_PATH) || path.startsWith(CONSOLE_PATH + "/");
    }

    private Optional<Route> route(String path) {
        return isConsole(path) ? rules.get().console() : rules.get().routes().find(path);
    }

    private boolean isPublic(Exchange exchange, String path) {
        boolean asked = exchange.request().method().equals(HttpMethod.POST)
                && rules.get().publicQueries().contains(path);
        return asked || (exchange.isRead() && rules.get().publicPaths().contains(path));
    }

    /** A browser's stream, which has no token: the service knows whose ticket it is, and refuses an invalid one. */
    private boolean bringsTicket(Exchange exchange) {
        String query = exchange.request().query();
        return query != null
                && exchange.request().method().equals(HttpMethod.GET)
                && rules.get().streamPaths().contains(exchange.path())
                && !exchange.request().headers().contains("Authorization")
                && TICKET.matcher(query).find();
    }

    private Lane lane(Exchange exchange, Caller caller) {
        if (isEmergency(exchange, caller)) {
            return Lane.EMERGENCY;
        }
        boolean goesOn = exchange.isRead() && (isStream(exchange.path()) || waits(exchange));
        return goesOn ? Lane.STREAM : Lane.ORDINARY;
    }

    private boolean isStream(String path) {
        return rules.get().streamPaths().contains(path) || path.startsWith(CONSOLE_STREAMS);
    }

    private boolean waits(Exchange exchange) {
        String query = exchange.request().query();
        return query != null
                && query.contains("wait=")
                && rules.get().waitPaths().contains(exchange.path());
    }

    /** A caller who may not send emergencies is limited like everybody else. */
    private boolean isEmergency(Exchange exchange, Caller caller) {
        return exchange.request().method().equals(HttpMethod.POST)
                && exchange.path().equals(rules.get().config().emergencyPath())
                && !Collections.disjoint(caller.roles(), rules.get().config().emergencyRoles());
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
