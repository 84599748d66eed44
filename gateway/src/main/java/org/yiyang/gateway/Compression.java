package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/**
 * Which answers the server compresses for callers who accept it: texts of some length. A stream of events would be held back,
 * and what is compressed already gets no smaller.
 */
final class Compression {
    private static final String ENCODING = "Content-Encoding";
    private static final String IDENTITY = "identity";
    private static final int LEAST_BYTES = 1024;
    /**
     * Not pages: they hold their forms' guards beside what others wrote,
     * and the compressed length would reveal them (BREACH).
     */
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "application/yaml",
            "text/css",
            "text/csv",
            "text/javascript",
            "text/plain");

    private Compression() {}

    /** What is said of every answer first: the server compresses whatever has no encoding. */
    static void none(HttpServerResponse response) {
        response.putHeader(ENCODING, IDENTITY);
    }

    /** The tag of what is compressed is weak (RFC 9110, 8.8.1): other callers get other bytes. */
    static void choose(ProxyResponse answer) {
        HttpServerRequest request = answer.request().proxiedRequest();
        if (!isWorthIt(answer) || !accepts(request.getHeader("Accept-Encoding"))) {
            return;
        }
        MultiMap headers = answer.headers();
        request.response().headers().remove(ENCODING);
        headers.add("Vary", "Accept-Encoding");
        String tag = headers.get("ETag");
        if (tag != null && !tag.startsWith("W/")) {
            headers.set("ETag", "W/" + tag);
        }
    }

    private static boolean accepts(String encodings) {
        return encodings != null && (encodings.contains("gzip") || encodings.contains("deflate"));
    }

    private static boolean isWorthIt(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return type != null
                && TYPES.contains(type.split(";", 2)[0].strip())
                && !answer.headers().contains(ENCODING)
                && answer.getBody() != null
                && (answer.getBody().length() < 0 || answer.getBody().length() >= LEAST_BYTES);
    }
}
