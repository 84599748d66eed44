package org.yiyang.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads a small body to its end before a connection to a service is taken for it, so that a caller who is slow holds
 * nothing but its own connection, and so that the body is still there if it must be sent again.
 */
@ApplicationScoped
class WholeBodies {
    private final Settings settings;
    private final AtomicLong heldBytes = new AtomicLong();

    WholeBodies(Settings settings) {
        this.settings = settings;
    }

    /** Completes when the body is read, or is known to be one that must be streamed; fails with {@link Refused}. */
    Future<Void> read(Exchange exchange) {
        if (!exchange.hasBody()) {
            return Future.succeededFuture();
        }
        if (exchange.bodyBytes() > settings.now().limits().wholeBodyBytes()) {
            exchange.streamsBody(Buffer.buffer());
            return Future.succeededFuture();
        }
        return new Reading(exchange).begin();
    }

    /** One body on its way in. */
    private final class Reading {
        private final Exchange exchange;
        private final HttpServerRequest request;
        private final Promise<Void> promise = Promise.promise();
        private final Buffer body = Buffer.buffer();
        private final GatewayConfig.Limits limits = settings.now().limits();
        private BodyTime time;

        Reading(Exchange exchange) {
            this.exchange = exchange;
            this.request = exchange.request();
        }

        Future<Void> begin() {
            exchange.whenEnded(() -> heldBytes.addAndGet(-body.length()));
            time = new BodyTime(exchange.context().vertx(), limits, () -> fail(GatewayRefusal.BODY_TOO_SLOW));
            request.exceptionHandler(ignored -> {
                exchange.callerLeft();
                fail(GatewayRefusal.BODY_TOO_SLOW);
            });
            request.handler(this::take);
            request.endHandler(ignored -> {
                exchange.bodyIs(body);
                finish();
            });
            if (exchange.awaitsContinue()) {
                exchange.response().writeContinue();
            }
            request.resume();
            return promise.future();
        }

        private void take(Buffer chunk) {
            body.appendBuffer(chunk);
            time.arrived(chunk.length());
            long held = heldBytes.addAndGet(chunk.length());
            if (held > limits.wholeBodiesBytes() && !exchange.isEmergency()) {
                fail(GatewayRefusal.GATEWAY_BUSY);
            } else if (body.length() > limits.wholeBodyBytes()) {
                request.pause();
                exchange.streamsBody(body);
                finish();
            }
        }

        private void finish() {
            time.stop();
            promise.tryComplete();
        }

        /** What arrives after this belongs to nobody: the refusal discards it. */
        private void fail(GatewayRefusal refusal) {
            time.stop();
            if (!request.isEnded()) {
                request.pause();
                request.handler(ignored -> {});
                request.endHandler(ignored -> {});
            }
            promise.tryFail(new Refused(refusal));
        }
    }
}
