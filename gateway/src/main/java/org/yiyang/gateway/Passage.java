package org.yiyang.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;

/** The two bodies of one forwarded request: counts what is sent, notices silence, knows why the passage broke off. */
final class Passage {
    private final Exchange exchange;
    private final HttpClientRequest service;
    private final GatewayConfig.Limits limits;
    private final long mostBytes;
    private final IdleWatch idle;
    private final OpenStreams streams;

    private Runnable streamEnd;
    private long sentBytes;
    private BodyTime bodyTime;
    private GatewayRefusal refusal;

    Passage(Exchange exchange, HttpClientRequest service, GatewayConfig config, OpenStreams streams) {
        this.exchange = exchange;
        this.streams = streams;
        this.service = service;
        this.limits = config.limits();
        this.mostBytes = exchange.mostBodyBytes(limits);
        this.idle = new IdleWatch(exchange.context().vertx(), config.upstreams().idleTimeoutMillis(), this::fellSilent);
    }

    /** Null if the request has none. */
    Body requestBody() {
        if (!exchange.hasBody()) {
            return null;
        }
        if (exchange.body() != null) {
            return Body.body(exchange.body());
        }
        bodyTime = new BodyTime(exchange.context().vertx(), limits, this::tookTooLong);
        BegunStream body = new BegunStream(exchange.beginning(), exchange.request());
        return Body.body(new WatchedStream(body, this::maySend), exchange.bodyBytes());
    }

    /** An event stream may be silent for as long as it likes. */
    Body answerBody(Body body, String contentType) {
        if (contentType != null && contentType.startsWith("text/event-stream")) {
            idle.stop();
            WatchedStream events = new WatchedStream(body.stream(), ignored -> true);
            streamEnd = () -> {
                events.endNow();
                service.reset();
            };
            streams.add(streamEnd);
            return Body.body(events, body.length());
        }
        return Body.body(
                new WatchedStream(body.stream(), ignored -> {
                    idle.touch();
                    return true;
                }),
                body.length());
    }

    /** Whether the connection was lost, and not given up by us. */
    boolean wasLost() {
        return refusal == null && !exchange.hasCallerLeft();
    }

    /** Why there is no answer. */
    GatewayRefusal refusal() {
        return refusal == null ? GatewayRefusal.CONNECTION_LOST : refusal;
    }

    /** A service that refuses a large body need not read it, and then nobody else does. */
    void answered() {
        end();
        if (UnreadBody.isOwedAfterAnswer(exchange)) {
            service.reset();
        }
    }

    void end() {
        idle.stop();
        if (streamEnd != null) {
            streams.remove(streamEnd);
        }
        if (bodyTime != null) {
            bodyTime.stop();
        }
    }

    private boolean maySend(int bytes) {
        idle.touch();
        bodyTime.arrived(bytes);
        sentBytes += bytes;
        if (sentBytes <= mostBytes) {
            return true;
        }
        breakOff(GatewayRefusal.BODY_TOO_LARGE);
        return false;
    }

    private void tookTooLong() {
        if (exchange.request().isEnded()) {
            return;
        }
        if (service.writeQueueFull()) {
            bodyTime.restart();
        } else {
            breakOff(GatewayRefusal.BODY_TOO_SLOW);
        }
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
