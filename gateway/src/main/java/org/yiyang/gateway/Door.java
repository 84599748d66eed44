package org.yiyang.gateway;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;
import org.yiyang.http.Draining;
import org.yiyang.http.RequestId;

/** Where every request enters: nothing of the framework behind it can be reached from outside. */
@ApplicationScoped
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int FIRST = -1_000_000;

    private final Admission admission;
    private final Pages pages;
    private final GatewayMetrics metrics;
    private final CrossOrigin origins;
    private final Draining draining;
    private final TrustedProxies proxies;
    private final AccessLog access;
    /** Connections on which nothing more is read: after bytes of doubtful framing any request may be a smuggled one. */
    private final Set<HttpConnection> condemned =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    Door(
            Admission admission,
            Pages pages,
            GatewayMetrics metrics,
            CrossOrigin origins,
            Draining draining,
            TrustedProxies proxies,
            AccessLog access) {
        this.admission = admission;
        this.pages = pages;
        this.metrics = metrics;
        this.origins = origins;
        this.draining = draining;
        this.proxies = proxies;
        this.access = access;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::fail);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request().pause();
        String requestId = RequestId.from(request.headers().getAll(RequestId.HEADER));
        Exchange exchange = new Exchange(context, requestId, metrics);
        if (!isSound(context)) {
            return;
        }
        context.response().putHeader(RequestId.HEADER, requestId);
        Compression.none(context.response());
        exchange.comesFrom(proxies.originOf(request));
        exchange.whenEnded(() -> end(exchange));
        dispatch(exchange);
    }

    private void dispatch(Exchange exchange) {
        HttpMethod method = exchange.request().method();
        if (method.equals(HttpMethod.TRACE) || method.equals(HttpMethod.CONNECT)) {
            exchange.response().putHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            exchange.refuse(GatewayRefusal.METHOD_NOT_ALLOWED);
        } else if (!CanonicalPath.matches(exchange.request().uri())) {
            exchange.refuse(GatewayRefusal.PATH_NOT_CANONICAL);
        } else if (draining.refusesCalls()) {
            exchange.response().putHeader("Retry-After", "1");
            exchange.refuse(GatewayRefusal.GATEWAY_BUSY);
        } else if (!origins.serve(exchange) && !pages.serve(exchange)) {
            admission.decide(exchange);
        }
    }

    /** False if the request, or one before it on its connection, was no HTTP; then it has been dealt with. */
    private boolean isSound(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        if (condemned.contains(connection)) {
            return false;
        }
        if (Framing.isSound(context.request())) {
            return true;
        }
        condemned.add(connection);
        context.response().setStatusCode(400).end().onComplete(ignored -> connection.close());
        return false;
    }

    /** The router gives up on a missing host, or on what is no path, before it calls {@link #enter}. */
    private void fail(RoutingContext context) {
        if (!isSound(context)) {
            return;
        }
        if (context.statusCode() >= 500) {
            LOG.error("A request failed inside the gateway", context.failure());
        }
        String requestId = RequestId.from(context.request().headers().getAll(RequestId.HEADER));
        if (!context.response().headWritten()) {
            context.response().putHeader(RequestId.HEADER, requestId);
        }
        new Exchange(context, requestId, metrics)
                .refuse(
                        context.statusCode() >= 500
                                ? GatewayRefusal.GATEWAY_INTERNAL
                                : GatewayRefusal.PATH_NOT_CANONICAL);
    }

    private void end(Exchange exchange) {
        if (exchange.outcome() == Exchange.CALLER_GONE) {
            metrics.callerGone();
        }
        access.ended(exchange, exchange.refusal());
    }
}
