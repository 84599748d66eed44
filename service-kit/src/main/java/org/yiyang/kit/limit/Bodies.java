package org.yiyang.kit.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.yiyang.kit.problem.Problems;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Reads a small body to its end before a worker is taken for it, and makes sure that a large one keeps its pace: a slow
 * caller holds nothing but its own connection.
 */
class Bodies {
    private final LimitConfig config;
    private final CallUrgency urgency;
    private final Problems problems;
    private final CurrentVertxRequest requests;
    private final AtomicLong heldBytes = new AtomicLong();

    Bodies(LimitConfig config, CallUrgency urgency, Problems problems, CurrentVertxRequest requests) {
        this.requests = requests;
        this.config = config;
        this.urgency = urgency;
        this.problems = problems;
    }

    /** How the reading of a body ended. */
    private enum End {
        WHOLE,
        LARGE,
        TOO_SLOW,
        NO_ROOM,
        CALLER_GONE
    }

    @ServerRequestFilter(nonBlocking = true, priority = Order.BODY)
    Uni<Response> read(ContainerRequestContext context) {
        RoutingContext routing = requests.getCurrent();
        if (!UnreadBodies.hasBody(routing.request())) {
            return Uni.createFrom().nullItem();
        }
        Reading reading = new Reading(routing, urgency.isUrgent(context));
        if (UnreadBodies.announcedBytes(routing.request()) > config.wholeBody().asLongValue()) {
            return Uni.createFrom().item(finish(context, reading, End.LARGE));
        }
        return Uni.createFrom().<End>emitter(reading::begin).map(end -> finish(context, reading, end));
    }

    /** The refusal, or null if the body can be read. */
    private Response finish(ContainerRequestContext context, Reading reading, End end) {
        return switch (end) {
            case WHOLE -> readable(context, new ByteArrayInputStream(reading.body.getBytes()));
            case LARGE ->
                readable(
                        context,
                        new PacedStream(
                                reading.body.getBytes(),
                                context.getEntityStream(),
                                reading.pace,
                                problems::callerLeft));
            case TOO_SLOW -> problems.response(new Refused(KitRefusal.BODY_TOO_SLOW));
            case NO_ROOM -> problems.response(new Refused(KitRefusal.BUSY));
            case CALLER_GONE -> {
                problems.callerLeft();
                yield problems.callerGone();
            }
        };
    }

    private static Response readable(ContainerRequestContext context, InputStream body) {
        context.setEntityStream(body);
        return null;
    }

    /** One body on its way in; used on its connection's event loop only. */
    private final class Reading {
        private final RoutingContext routing;
        private final HttpServerRequest request;
        private final boolean urgent;
        private final Pace pace = new Pace(config);
        private final Buffer body = Buffer.buffer();
        private UniEmitter<? super End> emitter;
        private long timer;
        private boolean ended;

        Reading(RoutingContext routing, boolean urgent) {
            this.routing = routing;
            this.request = routing.request();
            this.urgent = urgent;
        }

        void begin(UniEmitter<? super End> listener) {
            emitter = listener;
            routing.addEndHandler(ignored -> heldBytes.addAndGet(-body.length()));
            arm(pace.leftMillis());
            request.exceptionHandler(ignored -> end(End.CALLER_GONE));
            request.handler(this::take);
            request.endHandler(ignored -> end(End.WHOLE));
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                routing.response().writeContinue();
            }
            request.resume();
        }

        private void arm(long millis) {
            timer = routing.vertx().setTimer(Math.max(1, millis), ignored -> {
                long leftMillis = pace.leftMillis();
                if (leftMillis > 0) {
                    arm(leftMillis);
                } else {
                    end(End.TOO_SLOW);
                }
            });
        }

        private void take(Buffer chunk) {
            if (ended) {
                return;
            }
            body.appendBuffer(chunk);
            pace.arrived(chunk.length());
            boolean hasRoom =
                    heldBytes.addAndGet(chunk.length()) <= config.wholeBodies().asLongValue();
            if (!hasRoom && !urgent) {
                end(End.NO_ROOM);
            } else if (body.length() > config.wholeBody().asLongValue()) {
                request.pause();
                end(End.LARGE);
            }
        }

        private void end(End how) {
            if (!ended) {
                ended = true;
                routing.vertx().cancelTimer(timer);
                emitter.complete(how);
            }
        }
    }
}
