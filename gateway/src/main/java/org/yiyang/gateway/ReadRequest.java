package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request of HTTP/2 as the forwarding knows requests, of HTTP/1: of which the body may have been read without that being an
 * error, and says by a header that its length is not known.
 */
final class ReadRequest extends HttpServerRequestWrapper {
    private final MultiMap headers;

    ReadRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    @Override
    public MultiMap headers() {
        return headers;
    }

    @Override
    public HttpServerRequest pause() {
        return isEnded() ? this : super.pause();
    }

    @Override
    public HttpServerRequest resume() {
        return isEnded() ? this : super.resume();
    }

    @Override
    public HttpServerRequest fetch(long amount) {
        return isEnded() ? this : super.fetch(amount);
    }
}
