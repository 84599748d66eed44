package org.yiyang.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** One request on its way through the gateway and the answer that it will get; used on its event loop only. */
final class Exchange {
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

    private final RoutingContext context;
    private final String requestId;
    private final GatewayMetrics metrics;
    private final long startNanos = System.nanoTime();

    private Route route;
    private boolean emergency;

    Exchange(RoutingContext context, String requestId, GatewayMetrics metrics) {
        this.context = context;
        this.requestId = requestId;
        this.metrics = metrics;
    }

    RoutingContext context() {
        return context;
    }

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    String requestId() {
        return requestId;
    }

    /** The raw path of the request, without its query. */
    String path() {
        String target = request().uri();
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Null until the route is known. */
    Route route() {
        return route;
    }

    void leadsTo(Route found, boolean isEmergency) {
        route = found;
        emergency = isEmergency;
    }

    boolean isEmergency() {
        return emergency;
    }

    boolean isIdempotent() {
        return IDEMPOTENT.contains(request().method());
    }

    boolean isRead() {
        return request().method().equals(HttpMethod.GET) || request().method().equals(HttpMethod.HEAD);
    }

    boolean hasBody() {
        String length = request().getHeader("Content-Length");
        return request().headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    /** The declared length of the body in bytes, -1 if it is not declared. */
    long bodyBytes() {
        String length = request().getHeader("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    /** Most bytes that the body may have. */
    long mostBodyBytes(GatewayConfig.Limits limits) {
        return limits.filePaths().contains(path()) ? limits.fileBytes() : limits.bodyBytes();
    }

    boolean awaitsContinue() {
        return "100-continue".equalsIgnoreCase(request().getHeader("Expect"));
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    /** Answers with problem+json; cuts the connection where an answer has already begun. */
    void refuse(GatewayRefusal refusal) {
        if (response().ended() || response().closed()) {
            return;
        }
        metrics.refused(refusal);
        if (response().headWritten()) {
            response().reset();
            return;
        }
        Language language = Language.of(request().getHeader("Accept-Language"));
        Buffer problem = Problem.of(refusal, language, path(), requestId).toBuffer();
        response()
                .setStatusCode(refusal.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store");
        UnreadBody.discard(this);
        response().end(problem);
    }
}
