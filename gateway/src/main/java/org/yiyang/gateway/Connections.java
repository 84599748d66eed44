package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Connections to the services: one breaker for each, and a set of their own for emergencies. */
@ApplicationScoped
class Connections {
    private static final int KEPT_SECONDS = 30;
    private static final int HEADER_BYTES = 32 * 1024;
    private static final int QUEUE_GRACE_MILLIS = 500;

    private final GatewayConfig.Upstreams limits;
    private final HttpClient ordinary;
    private final HttpClient emergencies;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    Connections(Vertx vertx, GatewayConfig config) {
        limits = config.upstreams();
        ordinary = vertx.createHttpClient(options());
        emergencies = vertx.createHttpClient(options());
    }

    /** A request that is connected but not sent; fails with {@link Refused}. */
    Future<HttpClientRequest> open(Exchange exchange) {
        Breaker breaker = breakers.computeIfAbsent(
                exchange.route().upstream().name(),
                name -> new Breaker(
                        limits.breakerFailures(), limits.breakerOpenMillis(), () -> System.nanoTime() / 1_000_000));
        if (!exchange.isEmergency() && !breaker.permits()) {
            return Future.failedFuture(new Refused(GatewayRefusal.SERVICE_AWAY));
        }
        return attempt(exchange, breaker, exchange.isIdempotent() ? limits.connectRetries() : 0);
    }

    private Future<HttpClientRequest> attempt(Exchange exchange, Breaker breaker, int retries) {
        HttpClient client = exchange.isEmergency() ? emergencies : ordinary;
        return client.request(target(exchange))
                .onSuccess(ignored -> breaker.connected())
                .recover(failure -> {
                    if (failure instanceof IOException) {
                        breaker.failed();
                    }
                    return retries > 0
                            ? attempt(exchange, breaker, retries - 1)
                            : Future.failedFuture(new Refused(GatewayRefusal.SERVICE_AWAY));
                });
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

    private HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout(limits.connectTimeoutMillis())
                .setMaxPoolSize(limits.connections())
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxHeaderSize(HEADER_BYTES);
    }
}
