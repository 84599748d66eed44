package org.yiyang.gateway;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which one request is found again in every log; a caller's own is kept if it is harmless. */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** @param given every value of the header in the request */
    static String from(List<String> given) {
        return given.size() == 1 && HARMLESS.matcher(given.get(0)).matches()
                ? given.get(0)
                : UUID.randomUUID().toString();
    }
}
