package org.yiyang.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/** Connections to the services: one breaker for each instance, and for each a set of connections per lane. */
@ApplicationScoped
class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final int HEADER_BYTES = 32 * 1024;
    private static final int QUEUE_GRACE_MILLIS = 500;
    private static final int QUEUE_MAX = 256;

    private final GatewayConfig.Upstreams settings;
    private final Map<Lane, HttpClient> clients = new EnumMap<>(Lane.class);
    private final HttpClient unused;
    private final Breakers breakers;
    private final Instances instances;
    private final InstanceLimits limits;
    private final GatewayMetrics metrics;

    Connections(
            ServicesTls tls,
            Breakers breakers,
            Instances instances,
            InstanceLimits limits,
            GatewayMetrics metrics,
            GatewayConfig config) {
        this.breakers = breakers;
        this.instances = instances;
        this.limits = limits;
        this.metrics = metrics;
        settings = config.upstreams();
        for (Lane lane : Lane.values()) {
            clients.put(lane, tls.client(options(connections(lane))));
        }
        unused = tls.client(options(settings.connections()).setKeepAlive(false));
    }

    /** A request that is connected but not sent; fails with {@link Refused}. */
    Future<HttpClientRequest> open(Exchange exchange) {
        return open(
                exchange,
                clients.get(exchange.lane()),
                instances.of(exchange.route().upstream()));
    }

    /** The same on a connection that nothing was sent on before, and that the service cannot be about to close. */
    Future<HttpClientRequest> openUnused(Exchange exchange) {
        return open(exchange, unused, instances.otherThan(exchange.route().upstream(), exchange.address()));
    }

    /** Whether an instance other than the one that was tried reports that it is ready. */
    boolean hasOther(Exchange exchange) {
        return instances.hasOther(exchange.route().upstream(), exchange.address());
    }

    private Future<HttpClientRequest> open(Exchange exchange, HttpClient client, List<Address> order) {
        int rounds = exchange.isIdempotent() ? 1 + settings.connectRetries() : 1;
        List<Address> attempts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            attempts.addAll(order);
        }
        return attempt(exchange, client, attempts);
    }

    /** A call that could not be connected was not sent, so another instance is tried whatever the method. */
    private Future<HttpClientRequest> attempt(Exchange exchange, HttpClient client, List<Address> attempts) {
        Address address = attempts.get(0);
        return connect(exchange, client, address).recover(failure -> {
            List<Address> next = attempts.subList(1, attempts.size());
            // Where all connections are in use, the call has waited in the queue for one already.
            boolean busy = Refused.of(failure) == GatewayRefusal.SERVICE_BUSY;
            List<Address> others =
                    busy ? next.stream().filter(one -> !one.equals(address)).toList() : next;
            return others.isEmpty() ? Future.failedFuture(failure) : attempt(exchange, client, others);
        });
    }

    private Future<HttpClientRequest> connect(Exchange exchange, HttpClient client, Address address) {
        CircuitBreaker breaker = breakers.of(address);
        if (!exchange.isEmergency() && !breaker.tryAcquirePermission()) {
            return Future.failedFuture(new Refused(GatewayRefusal.SERVICE_AWAY));
        }
        Optional<Place> place = limits.enter(exchange, address);
        if (place.isEmpty()) {
            breaker.releasePermission();
            metrics.shed(exchange.route().upstream());
            return Future.failedFuture(new Refused(GatewayRefusal.SERVICE_BUSY));
        }
        exchange.takes(place.get());
        return client.request(target(exchange, address))
                .onFailure(ignored -> place.get().leave())
                .onSuccess(ignored -> {
                    exchange.goesTo(address);
                    Breakers.connected(breaker);
                })
                .recover(failure -> Future.failedFuture(new Refused(notConnected(breaker, failure))));
    }

    private static GatewayRefusal notConnected(CircuitBreaker breaker, Throwable failure) {
        // Anything else means that our own connections are all in use, and does not reflect on the service.
        if (!(failure instanceof IOException)) {
            breaker.releasePermission();
            return GatewayRefusal.SERVICE_BUSY;
        }
        Breakers.failed(breaker, failure);
        if (failure instanceof SSLException) {
            // Nobody but the operator can mend that, and the caller is informed only that the service is not available.
            LOG.warnf("%s: no TLS: %s", breaker.getName(), root(failure).getMessage());
        }
        return GatewayRefusal.SERVICE_AWAY;
    }

    private static Throwable root(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private int connections(Lane lane) {
        return switch (lane) {
            case ORDINARY -> settings.connections();
            case UPLOAD -> settings.uploadConnections();
            case STREAM -> settings.streamConnections();
            case EMERGENCY -> settings.emergencyConnections();
        };
    }

    private RequestOptions target(Exchange exchange, Address address) {
        URI url = address.url();
        boolean secure = "https".equals(url.getScheme());
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setMethod(exchange.request().method())
                .setURI(exchange.request().uri())
                .setConnectTimeout(settings.connectTimeoutMillis() + QUEUE_GRACE_MILLIS);
    }

    private HttpClientOptions options(int connections) {
        return new HttpClientOptions()
                .setConnectTimeout(settings.connectTimeoutMillis())
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(QUEUE_MAX)
                .setKeepAliveTimeout(settings.keepAliveSeconds())
                .setMaxHeaderSize(HEADER_BYTES);
    }
}
