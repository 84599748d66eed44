package org.yiyang.gateway;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Gets rid of the body of a refused request. A small one is read to its end and the connection kept; a large one is
 * read for a moment only, so that the caller sees the answer and not a reset, and then the connection is closed.
 */
final class UnreadBody {
    private static final long SMALL_BYTES = 64 * 1024;
    private static final long LINGER_MILLIS = 2_000;

    private UnreadBody() {}

    static void discard(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        request.exceptionHandler(ignored -> {});
        request.handler(ignored -> {});
        if (isLarge(exchange)) {
            HttpConnection connection = request.connection();
            exchange.response().putHeader("Connection", "close");
            request.endHandler(ignored -> connection.close());
            exchange.context().vertx().setTimer(LINGER_MILLIS, ignored -> connection.close());
        }
        request.resume();
    }

    private static boolean isLarge(Exchange exchange) {
        return exchange.awaitsContinue()
                || exchange.request().headers().contains("Transfer-Encoding")
                || exchange.bodyBytes() > SMALL_BYTES;
    }
}
