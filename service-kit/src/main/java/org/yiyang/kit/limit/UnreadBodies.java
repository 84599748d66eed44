package org.yiyang.kit.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Closes the connection after an answer that was given before the body
 * was read: the caller's remaining body is not waited for.
 */
class UnreadBodies {
    private static final long LINGER_MILLIS = 2_000;
    private final CurrentVertxRequest requests;

    UnreadBodies(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    /** The first filter, so that every answer is seen. */
    @ServerRequestFilter(nonBlocking = true, preMatching = true, priority = 0)
    void watch(ContainerRequestContext context) {
        RoutingContext routing = requests.getCurrent();
        if (hasBody(routing.request())) {
            routing.addHeadersEndHandler(ignored -> dropWhatIsUnread(routing));
        }
    }

    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    /** The length that the head gives, -1 if it gives none. */
    static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    private static void dropWhatIsUnread(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.isEnded()) {
            return;
        }
        HttpConnection connection = request.connection();
        request.exceptionHandler(ignored -> {});
        request.handler(ignored -> {});
        routing.response().putHeader("Connection", "close");
        request.endHandler(ignored -> connection.close());
        routing.vertx().setTimer(LINGER_MILLIS, ignored -> connection.close());
        request.resume();
    }
}
