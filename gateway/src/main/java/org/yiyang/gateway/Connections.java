package org.yiyang.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Connections to the services: one breaker for each service, and for each a set of connections per lane. */
@ApplicationScoped
class Connections {
    private static final int HEADER_BYTES = 32 * 1024;
    private static final int QUEUE_GRACE_MILLIS = 500;
    private static final int QUEUE_MAX = 256;

    private final GatewayConfig.Upstreams limits;
    private final Map<Lane, HttpClient> clients = new EnumMap<>(Lane.class);
    private final HttpClient unused;
    private final Breakers breakers;

    Connections(Vertx vertx, Breakers breakers, GatewayConfig config) {
        this.breakers = breakers;
        limits = config.upstreams();
        for (Lane lane : Lane.values()) {
            clients.put(lane, vertx.createHttpClient(options(connections(lane))));
        }
        unused = vertx.createHttpClient(options(limits.connections()).setKeepAlive(false));
    }

    /** A request that is connected but not sent; fails with {@link Refused}. */
    Future<HttpClientRequest> open(Exchange exchange) {
        return open(exchange, clients.get(exchange.lane()));
    }

    /** The same on a connection that nothing was sent on before, and that the service cannot be about to close. */
    Future<HttpClientRequest> openUnused(Exchange exchange) {
        return open(exchange, unused);
    }

    private Future<HttpClientRequest> open(Exchange exchange, HttpClient client) {
        CircuitBreaker breaker = breakers.of(exchange.route().upstream().name());
        if (!exchange.isEmergency() && !breaker.tryAcquirePermission()) {
            return Future.failedFuture(new Refused(GatewayRefusal.SERVICE_AWAY));
        }
        int retries = exchange.isIdempotent() ? limits.connectRetries() : 0;
        return attempt(() -> client.request(target(exchange)), breaker, retries);
    }

    private static Future<HttpClientRequest> attempt(
            Supplier<Future<HttpClientRequest>> connecting, CircuitBreaker breaker, int retries) {
        return connecting
                .get()
                .onSuccess(ignored -> Breakers.connected(breaker))
                .recover(failure -> {
                    // Anything else means that our own connections are all in use, and says nothing of the service.
                    if (!(failure instanceof IOException)) {
                        breaker.releasePermission();
                        return Future.failedFuture(new Refused(GatewayRefusal.SERVICE_BUSY));
                    }
                    Breakers.failed(breaker, failure);
                    return retries > 0
                            ? attempt(connecting, breaker, retries - 1)
                            : Future.failedFuture(new Refused(GatewayRefusal.SERVICE_AWAY));
                });
    }

    private int connections(Lane lane) {
        return switch (lane) {
            case ORDINARY -> limits.connections();
            case UPLOAD -> limits.uploadConnections();
            case STREAM -> limits.streamConnections();
            case EMERGENCY -> limits.emergencyConnections();
        };
    }

    private RequestOptions target(Exchange exchange) {
        URI url = exchange.route().upstream().url();
        boolean secure = "https".equals(url.getScheme());
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setMethod(exchange.request().method())
                .setURI(exchange.request().uri())
                .setConnectTimeout(limits.connectTimeoutMillis() + QUEUE_GRACE_MILLIS);
    }

    private HttpClientOptions options(int connections) {
        return new HttpClientOptions()
                .setConnectTimeout(limits.connectTimeoutMillis())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(QUEUE_MAX)
                .setKeepAliveTimeout(limits.keepAliveSeconds())
                .setMaxHeaderSize(HEADER_BYTES);
    }
}
