package org.yiyang.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Language;

/** What is known of the running request besides its caller: its id, its language and its path. */
@RequestScoped
public class RequestInfo {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "yiyang.request-id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private final RoutingContext routing;

    RequestInfo(RoutingContext routing) {
        this.routing = routing;
    }

    /** The id by which this request is found in the logs; the caller's own where it is well-formed. */
    public String id() {
        String known = routing.get(KEY);
        if (known != null) {
            return known;
        }
        String given = routing.request().getHeader(HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        routing.put(KEY, id);
        return id;
    }

    public Language language() {
        return Language.of(routing.request().getHeader("Accept-Language"));
    }

    public String path() {
        return routing.request().path();
    }

    /** The query parameters of this request, each once. */
    public Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        routing.queryParams().forEach(entry -> query.putIfAbsent(entry.getKey(), entry.getValue()));
        return query;
    }

    public String header(String name) {
        return routing.request().getHeader(name);
    }

    public String method() {
        return routing.request().method().name();
    }
}
