package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What pages of other origins may do (CORS): those of the list in {@code yiyang.gateway.cors-origins} call like any other
 * program, with a token of their own and without cookies; a browser keeps all others from reading an answer.
 */
@ApplicationScoped
class CrossOrigin {
    static final Pattern ORIGIN = Pattern.compile("https?://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    private static final String EXPOSED = "ETag, Link, Location, Retry-After, X-Request-Id, Idempotency-Replayed,"
            + " Content-Disposition, Content-Language, Allow, RateLimit, RateLimit-Policy, WWW-Authenticate";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key,"
                    + " If-Match, If-None-Match, X-Request-Id, Last-Event-ID, traceparent, tracestate";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String KEPT_SECONDS = "600";

    private final Derived<List<String>, Set<String>> listed;

    CrossOrigin(Settings settings) {
        listed = new Derived<>(settings, config -> config.corsOrigins().orElse(List.of()), Set::copyOf);
    }

    /** @throws IllegalArgumentException if it is no origin */
    static void check(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("yiyang.gateway.cors-origins lists " + origin
                    + ", which is no origin like https://app.example, without path or wildcard.");
        }
    }

    /** True if the request was a preflight and has its answer: browsers send it without a token, so it is asked for none. */
    boolean serve(Exchange exchange) {
        Set<String> origins = listed.get();
        if (origins.isEmpty()) {
            return false;
        }
        MultiMap request = exchange.request().headers();
        String origin = request.get("Origin");
        boolean allowed = origin != null && origins.contains(origin);
        // At the last moment, so that the Vary of a service's answer is added to and not lost.
        exchange.context().addHeadersEndHandler(ignored -> describe(exchange.response(), allowed ? origin : null));
        boolean preflight = exchange.request().method().equals(HttpMethod.OPTIONS)
                && origin != null
                && request.contains("Access-Control-Request-Method");
        if (!preflight) {
            return false;
        }
        if (allowed) {
            answer(exchange);
        } else {
            exchange.refuse(GatewayRefusal.ORIGIN_NOT_ALLOWED);
        }
        return true;
    }

    private static void answer(Exchange exchange) {
        exchange.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", METHODS)
                .putHeader("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .putHeader("Access-Control-Max-Age", KEPT_SECONDS);
        exchange.end(null);
    }

    /** @param origin one of the list; null for any other */
    private static void describe(HttpServerResponse response, String origin) {
        response.headers().add("Vary", "Origin");
        if (origin != null) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }
}
