package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether any two programs would agree where a request ends and for whom it is; if not, it is not valid HTTP for us.
 */
final class Framing {
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private Framing() {}

    static boolean isSound(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> hosts = headers.getAll("Host");
        if (request.version() == HttpVersion.HTTP_2) {
            return hasOneHost(hostOf(request), hosts) && hasOneLength(headers, request.version());
        }
        boolean oneHost = hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
        boolean noHost = hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0;
        return (oneHost || noHost) && hasOneLength(headers, request.version());
    }

    /** For whom the request is: HTTP/2 says it beside the headers. */
    static String hostOf(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 && request.authority() != null
                ? request.authority().toString()
                : request.getHeader("Host");
    }

    /** A header beside the authority may only repeat it (RFC 9113, 8.3.1). */
    private static boolean hasOneHost(String authority, List<String> hosts) {
        return authority != null
                && HOST.matcher(authority).matches()
                && hosts.size() <= 1
                && hosts.stream().allMatch(authority::equals);
    }

    private static boolean hasOneLength(MultiMap headers, HttpVersion version) {
        List<String> lengths = headers.getAll("Content-Length");
        List<String> encodings = headers.getAll("Transfer-Encoding");
        if (!encodings.isEmpty()) {
            return version == HttpVersion.HTTP_1_1
                    && lengths.isEmpty()
                    && encodings.size() == 1
                    && encodings.get(0).equals("chunked");
        }
        return lengths.isEmpty()
                || (lengths.size() == 1 && LENGTH.matcher(lengths.get(0)).matches());
    }
}
