package org.yiyang.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Carries one admitted request to its service, a large body chunk by chunk, and the answer back as it comes. */
@ApplicationScoped
class Forwarding {
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final WholeBodies bodies;
    private final Connections connections;
    private final GatewayMetrics metrics;
    private final OpenStreams streams;
    private final Traces traces;
    private final GatewayConfig config;

    Forwarding(
            WholeBodies bodies,
            Connections connections,
            GatewayMetrics metrics,
            OpenStreams streams,
            Traces traces,
            GatewayConfig config) {
        this.traces = traces;
        this.streams = streams;
        this.bodies = bodies;
        this.connections = connections;
        this.metrics = metrics;
        this.config = config;
    }

    void forward(Exchange exchange) {
        bodies.read(exchange)
                .compose(read -> connections.open(exchange))
                .onSuccess(service -> send(exchange, service, true))
                .onFailure(failure -> refuse(exchange, Refused.of(failure)));
    }

    /** @param first whether this is the first time that the request is sent; there is one more at most */
    private void send(Exchange exchange, HttpClientRequest service, boolean first) {
        if (exchange.hasCallerLeft()) {
            service.reset();
            return;
        }
        service.exceptionHandler(ignored -> {});
        ProxyRequest proxied = ProxyRequest.reverseProxy(exchange.request());
        proxied.setAuthority(exchange.request().authority());
        HeaderHygiene.towardsService(proxied.headers(), origin(exchange.request()), exchange.requestId());
        traces.begin(exchange, proxied.headers());
        Passage passage = new Passage(exchange, service, config, streams);
        proxied.setBody(passage.requestBody());
        if (exchange.awaitsContinue() && exchange.isUnread()) {
            exchange.response().writeContinue();
        }
        long sentNanos = System.nanoTime();
        proxied.send(service)
                .onSuccess(answer -> {
                    metrics.answered(
                            exchange.route().upstream(), answer.getStatusCode(), System.nanoTime() - sentNanos);
                    receive(passage, answer);
                })
                .onFailure(failure -> {
                    passage.end();
                    if (first && passage.wasLost() && exchange.mayRepeat()) {
                        repeat(exchange);
                    } else {
                        refuse(exchange, passage.refusal());
                    }
                });
        exchange.response().exceptionHandler(failure -> {
            exchange.callerLeft();
            service.reset();
        });
        if (!exchange.hasBody()) {
            exchange.request().resume();
        }
    }

    /** Nothing of the answer has come: most likely the service had just closed a connection on which nothing moved. */
    private void repeat(Exchange exchange) {
        metrics.repeated(exchange.route().upstream());
        connections
                .openUnused(exchange)
                .onSuccess(service -> send(exchange, service, false))
                .onFailure(failure -> refuse(exchange, Refused.of(failure)));
    }

    private static void receive(Passage passage, ProxyResponse answer) {
        HeaderHygiene.towardsCaller(answer.headers());
        Body body = answer.getBody();
        if (BODILESS.contains(answer.getStatusCode())) {
            answer.setBody(null);
            body.stream().resume();
        } else {
            answer.setBody(passage.answerBody(body, answer.headers().get("Content-Type")));
        }
        answer.send().onComplete(ignored -> passage.answered());
    }

    private void refuse(Exchange exchange, GatewayRefusal refusal) {
        if (refusal.status() == 503 && !exchange.response().headWritten() && !exchange.hasCallerLeft()) {
            long seconds = Math.max(1, config.upstreams().breakerOpenMillis() / 1000);
            exchange.response().putHeader("Retry-After", Long.toString(seconds));
        }
        exchange.refuse(refusal);
    }

    private static HeaderHygiene.Origin origin(HttpServerRequest request) {
        return new HeaderHygiene.Origin(
                request.remoteAddress().hostAddress(), request.scheme(), request.getHeader("Host"));
    }
}
