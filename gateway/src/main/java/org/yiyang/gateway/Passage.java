package org.yiyang.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;

/** The two bodies of one forwarded request: counts what is sent, notices silence, knows why the passage broke off. */
final class Passage {
    private final Exchange exchange;
    private final HttpClientRequest service;
    private final long mostBytes;
    private final IdleWatch idle;

    private long sentBytes;
    private GatewayRefusal refusal = GatewayRefusal.SERVICE_AWAY;

    Passage(Exchange exchange, HttpClientRequest service, GatewayConfig config) {
        this.exchange = exchange;
        this.service = service;
        this.mostBytes = exchange.mostBodyBytes(config.limits());
        this.idle = new IdleWatch(exchange.context().vertx(), config.upstreams().idleTimeoutMillis(), this::fellSilent);
    }

    /** Null if the request has none. */
    Body requestBody() {
        if (!exchange.hasBody()) {
            return null;
        }
        return Body.body(new WatchedStream(exchange.request(), this::maySend), exchange.bodyBytes());
    }

    /** An event stream may be silent for as long as it likes. */
    Body answerBody(Body body, String contentType) {
        if (contentType != null && contentType.startsWith("text/event-stream")) {
            idle.stop();
            return body;
        }
        return Body.body(
                new WatchedStream(body.stream(), ignored -> {
                    idle.touch();
                    return true;
                }),
                body.length());
    }

    /** Why there is no answer. */
    GatewayRefusal refusal() {
        return refusal;
    }

    void end() {
        idle.stop();
    }

    private boolean maySend(int bytes) {
        idle.touch();
        sentBytes += bytes;
        if (sentBytes <= mostBytes) {
            return true;
        }
        breakOff(GatewayRefusal.BODY_TOO_LARGE);
        return false;
    }

    private void fellSilent() {
        boolean callerStalls = !exchange.request().isEnded() && !service.writeQueueFull();
        breakOff(callerStalls ? GatewayRefusal.BODY_TOO_SLOW : GatewayRefusal.SERVICE_SLOW);
    }

    private void breakOff(GatewayRefusal reason) {
        refusal = reason;
        service.reset();
    }
}
