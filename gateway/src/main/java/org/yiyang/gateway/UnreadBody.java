package org.yiyang.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/**
 * Discards the body of a refused request. If it has arrived already the connection is kept; otherwise it is not waited
 * for: the rest is read for a moment only, so that the caller sees the answer and not a reset, and then the connection
 * is closed.
 */
final class UnreadBody {
    private static final long ARRIVING_MILLIS = 20;
    private static final long LINGER_MILLIS = 2_000;

    private final Exchange exchange;
    private final HttpServerRequest request;
    private final Runnable answer;
    private boolean answered;

    private UnreadBody(Exchange exchange, Runnable answer) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.answer = answer;
    }

    /** @param answer ends the response; run now, or within milliseconds */
    static void discard(Exchange exchange, Runnable answer) {
        new UnreadBody(exchange, answer).discard();
    }

    /**
     * Reads what has come of a body that its service did not want, and returns whether there is more to come; a caller
     * who does not send that soon is cut off.
     */
    static boolean isOwedAfterAnswer(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        if (!exchange.hasBody() || request.isEnded()) {
            return false;
        }
        request.exceptionHandler(ignored -> {});
        request.handler(ignored -> {});
        request.endHandler(ignored -> {});
        request.resume();
        if (request.isEnded()) {
            return false;
        }
        Vertx vertx = exchange.context().vertx();
        long timer = vertx.setTimer(LINGER_MILLIS, ignored -> exchange.cutOff());
        request.endHandler(ignored -> vertx.cancelTimer(timer));
        return true;
    }

    private void discard() {
        if (request.isEnded()) {
            answer.run();
            return;
        }
        Vertx vertx = exchange.context().vertx();
        request.exceptionHandler(ignored -> {});
        request.handler(ignored -> {});
        if (!exchange.hasBody()) {
            request.resume();
            answer.run();
        } else if (exchange.awaitsContinue()) {
            close(vertx);
            request.resume();
        } else {
            request.endHandler(ignored -> answerOnce());
            request.resume();
            if (request.isEnded()) {
                answerOnce();
                return;
            }
            vertx.setTimer(ARRIVING_MILLIS, ignored -> close(vertx));
        }
    }

    private void close(Vertx vertx) {
        if (answered) {
            return;
        }
        if (exchange.isHttp2()) {
            // Not at once: the part of the answer that is not on its way yet would be lost with the stream.
            long timer = vertx.setTimer(LINGER_MILLIS, ignored -> exchange.cutOff());
            request.endHandler(ignored -> vertx.cancelTimer(timer));
            answerOnce();
            return;
        }
        HttpConnection connection = request.connection();
        exchange.response().putHeader("Connection", "close");
        answerOnce();
        request.endHandler(ignored -> connection.close());
        vertx.setTimer(LINGER_MILLIS, ignored -> connection.close());
    }

    private void answerOnce() {
        if (!answered) {
            answered = true;
            answer.run();
        }
    }
}
