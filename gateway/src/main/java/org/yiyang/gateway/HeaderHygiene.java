package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.http.RequestId;

/** What a header must not carry across the gateway, in either direction. */
final class HeaderHygiene {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");
    /** A caller must not remove these from its own request by naming them in {@code Connection}. */
    private static final Set<String> END_TO_END = Set.of("authorization", "host", "content-length", "content-type");

    private static final Set<String> SPOOFABLE =
            Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip", "x-original-url", "x-rewrite-url");
    private static final List<String> SPOOFABLE_PREFIXES = List.of("x-forwarded-", "x-user-", "x-http-method");
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private HeaderHygiene() {}

    /** Where a request came from, as the gateway itself saw it. */
    record Origin(String address, String scheme, String host) {}

    static void towardsService(MultiMap headers, Origin origin, String requestId) {
        dropHopByHop(headers);
        for (String name : Set.copyOf(headers.names())) {
            if (spoofable(name.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                headers.remove(name);
            }
        }
        dropBadTrace(headers);
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Forwarded-Proto", origin.scheme());
        headers.set("X-Forwarded-Host", origin.host());
        headers.set(RequestId.HEADER, requestId);
    }

    /** The request id is removed because the gateway has set the very same one on its answer already. */
    static void towardsCaller(MultiMap headers) {
        dropHopByHop(headers);
        headers.remove(RequestId.HEADER);
        headers.remove("Server");
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String value : headers.getAll("Connection")) {
            for (String named : value.split(",")) {
                String name = named.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !END_TO_END.contains(name)) {
                    headers.remove(name);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static boolean spoofable(String name) {
        return SPOOFABLE.contains(name) || SPOOFABLE_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static void dropBadTrace(MultiMap headers) {
        List<String> parents = headers.getAll("traceparent");
        if (parents.size() != 1 || !TRACE_PARENT.matcher(parents.get(0)).matches()) {
            headers.remove("traceparent");
            headers.remove("tracestate");
        }
    }
}
