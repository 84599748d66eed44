package org.yiyang.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Carries one admitted request to its service, a large body chunk by chunk, and the answer back as it comes. */
@ApplicationScoped
class Forwarding {
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final WholeBodies bodies;
    private final Connections connections;
    private final GatewayMetrics metrics;
    private final OpenStreams streams;
    private final Traces traces;
    private final Settings settings;

    Forwarding(
            WholeBodies bodies,
            Connections connections,
            GatewayMetrics metrics,
            OpenStreams streams,
            Traces traces,
            Settings settings) {
        this.traces = traces;
        this.streams = streams;
        this.bodies = bodies;
        this.connections = connections;
        this.metrics = metrics;
        this.settings = settings;
    }

    void forward(Exchange exchange) {
        exchange.whenEnded(() -> exchange.place().leave());
        bodies.read(exchange)
                .compose(read -> connections.open(exchange))
                .onSuccess(service -> send(exchange, service, true))
                .onFailure(failure -> refuse(exchange, Refused.of(failure)));
    }

    /** @param first whether this is the first time that the request is sent; there is one more at most */
    private void send(Exchange exchange, HttpClientRequest service, boolean first) {
        if (exchange.hasCallerLeft()) {
            giveUp(exchange, service);
            return;
        }
        service.exceptionHandler(ignored -> {});
        ProxyRequest proxied = ProxyRequest.reverseProxy(
                exchange.isHttp2() ? new ReadRequest(exchange.request()) : exchange.request());
        proxied.setAuthority(exchange.request().authority());
        HeaderHygiene.towardsService(proxied.headers(), exchange.origin(), exchange.requestId());
        if (!exchange.route().takesCookies()) {
            proxied.headers().remove("Cookie");
        }
        traces.begin(exchange, proxied.headers());
        Passage passage = new Passage(exchange, service, settings.now(), streams);
        proxied.setBody(passage.requestBody());
        if (exchange.awaitsContinue() && exchange.isUnread()) {
            exchange.response().writeContinue();
        }
        long sentNanos = System.nanoTime();
        proxied.send(service)
                .onSuccess(answer -> {
                    exchange.place()
                            .answered(answer.getStatusCode(), answer.headers().get("Content-Type"));
                    metrics.answered(
                            exchange.route().upstream(), answer.getStatusCode(), System.nanoTime() - sentNanos);
                    if (first && isAnothersToAnswer(exchange, answer)) {
                        passage.end();
                        answer.release();
                        repeat(exchange);
                    } else {
                        receive(passage, answer);
                    }
                })
                .onFailure(failure -> lost(exchange, passage, first));
        exchange.response().exceptionHandler(failure -> giveUp(exchange, service));
        if (!exchange.hasBody() && !exchange.request().isEnded()) {
            exchange.request().resume();
        }
    }

    private static void giveUp(Exchange exchange, HttpClientRequest service) {
        exchange.callerLeft();
        service.reset();
    }

    private void lost(Exchange exchange, Passage passage, boolean first) {
        passage.end();
        if (passage.refusal() == GatewayRefusal.SERVICE_SLOW) {
            exchange.place().wasWorkedOn();
        } else {
            exchange.place().leave();
        }
        if (first && passage.wasLost() && exchange.mayRepeat()) {
            repeat(exchange);
        } else {
            refuse(exchange, passage.refusal());
        }
    }

    /** Whether an instance stops or is overloaded, and another one may be tried as well. */
    private boolean isAnothersToAnswer(Exchange exchange, ProxyResponse answer) {
        return answer.getStatusCode() == UNAVAILABLE && exchange.mayRepeat() && connections.hasOther(exchange);
    }

    /** Nothing of the answer has come: most likely the service had just closed an idle connection. */
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
        Compression.choose(answer);
        if (BODILESS.contains(answer.getStatusCode())) {
            answer.setBody(null);
            body.stream().resume();
        } else {
            answer.setBody(passage.answerBody(body, answer.headers().get("Content-Type")));
        }
        answer.send().onComplete(ignored -> passage.answered());
    }

    private void refuse(Exchange exchange, GatewayRefusal refusal) {
        if (refusal.status() == UNAVAILABLE && !exchange.response().headWritten() && !exchange.hasCallerLeft()) {
            long seconds = Math.max(1, settings.now().upstreams().breakerOpenMillis() / 1000);
            exchange.response().putHeader("Retry-After", Long.toString(seconds));
        }
        exchange.refuse(refusal);
    }
}
